package dev.taskapi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class EmbeddedCloudLifeIT {
  @Test
  void everythingIsThereAgainAfterARestart(@TempDir Path directory) throws Exception {
    var settings = EmbeddedSettings.keptIn(directory);
    var item = Map.of("id", fromS("t1"), "account", fromS("a1"));
    try (var before = EmbeddedCloud.start(settings);
        var sdk = Clients.of(before)) {
      sdk.createTable("tasks");
      sdk.dynamoDb().putItem(put -> put.tableName("tasks").item(item));
      sdk.createQueueWithDeadLetters();
      var url = sdk.sqs().getQueueUrl(queue -> queue.queueName("work")).queueUrl();
      sdk.sqs().sendMessage(send -> send.queueUrl(url).messageBody("kept").messageGroupId("a1"));
      sdk.putFile("kept.mp4", "film");
    }

    try (var after = EmbeddedCloud.start(settings);
        var sdk = Clients.of(after)) {
      var key = Map.of("id", fromS("t1"));
      assertThat(sdk.dynamoDb().getItem(get -> get.tableName("tasks").key(key)).item())
          .isEqualTo(item);
      var url = sdk.sqs().getQueueUrl(queue -> queue.queueName("work")).queueUrl();
      assertThat(url).startsWith(after.sqs().toString());
      assertThat(sdk.attribute(url, QueueAttributeName.REDRIVE_POLICY)).contains("dead", "50");
      assertThat(sdk.attribute(url, QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("90");
      assertThat(sdk.receive(url).body()).isEqualTo("kept");
      var file = sdk.s3().getObjectAsBytes(get -> get.bucket("files").key("kept.mp4"));
      assertThat(file.asUtf8String()).isEqualTo("film");
      assertThat(file.response().contentType()).isEqualTo("video/mp4");
    }
  }

  @Test
  void aSecondCloudThatKeepsItsDataIsRefusedAndTheFirstGoesOn(
      @TempDir Path directory, @TempDir Path other) {
    try (var first = EmbeddedCloud.start(EmbeddedSettings.keptIn(directory));
        var sdk = Clients.of(first)) {
      assertThatThrownBy(() -> EmbeddedCloud.start(EmbeddedSettings.keptIn(other)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Only one embedded cloud");
      sdk.createQueueWithDeadLetters();
      assertThat(sdk.sqs().listQueues().queueUrls()).hasSize(2);
    }
  }

  @Test
  void aTakenPortIsToldAndNothingIsLeftRunning() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var settings = EmbeddedSettings.inMemory().onPorts(0, 0, taken.getLocalPort());
      var before = Thread.getAllStackTraces().size();

      assertThatThrownBy(() -> EmbeddedCloud.start(settings))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseInstanceOf(BindException.class);

      assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo(before + 1);
    }
  }
}

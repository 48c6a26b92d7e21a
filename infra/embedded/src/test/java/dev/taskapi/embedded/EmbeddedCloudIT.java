package dev.taskapi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class EmbeddedCloudIT {
  @SuppressWarnings("NullAway.Init")
  private static EmbeddedCloud cloud;

  @SuppressWarnings("NullAway.Init")
  private static Clients clients;

  @BeforeAll
  static void start() {
    cloud = EmbeddedCloud.start(EmbeddedSettings.inMemory());
    clients = Clients.of(cloud);
  }

  @AfterAll
  static void stop() {
    clients.close();
    cloud.close();
  }

  @Test
  void anIndexWithSeveralAttributesInItsKeysAnswersAtOnce() {
    clients.createTable("tasks");
    var item =
        Map.of(
            "id",
            fromS("t1"),
            "account",
            fromS("a1"),
            "part",
            fromS("0"),
            "status",
            fromS("QUEUED"),
            "created",
            fromS("2026-01-01"));
    clients.dynamoDb().putItem(put -> put.tableName("tasks").item(item));

    var found =
        clients
            .dynamoDb()
            .query(
                query ->
                    query
                        .tableName("tasks")
                        .indexName("byStatus")
                        .keyConditionExpression(
                            "account = :a AND part = :s AND #status = :q AND created > :c")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(
                            Map.of(
                                ":a",
                                fromS("a1"),
                                ":s",
                                fromS("0"),
                                ":q",
                                fromS("QUEUED"),
                                ":c",
                                fromS("2025"))));

    assertThat(found.items()).containsExactly(item);
  }

  @Test
  void aMessageIsReceivedHiddenShownAgainAndDeleted() {
    var url = clients.sqs().createQueue(queue -> queue.queueName("plain")).queueUrl();
    clients
        .sqs()
        .sendMessage(send -> send.queueUrl(url).messageBody("work").messageGroupId("account-1"));
    var first = clients.receive(url);
    assertThat(first.body()).isEqualTo("work");
    assertThat(first.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "account-1");

    clients
        .sqs()
        .changeMessageVisibility(
            change ->
                change.queueUrl(url).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
    var second = clients.receive(url);
    assertThat(second.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    clients
        .sqs()
        .deleteMessage(delete -> delete.queueUrl(url).receiptHandle(second.receiptHandle()));

    assertThat(clients.waiting(url)).isZero();
  }

  @Test
  void queueAddressesNameTheServerThatMadeThem() {
    var url = clients.sqs().createQueue(queue -> queue.queueName("address")).queueUrl();

    assertThat(url).startsWith(cloud.sqs().toString());
  }

  @Test
  void aPresignedLinkServesTypeRangesAndADownloadName() throws Exception {
    clients.putFile("film.mp4", "0123456789");
    var link = presign("film.mp4", Duration.ofMinutes(5));

    var whole = get(link, "bytes=0-");
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"film.mp4\"");
    assertThat(whole.body()).isEqualTo("0123456789");

    var part = get(link, "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    assertThat(part.body()).isEqualTo("234");
  }

  @Test
  void aPresignedLinkIsRefusedWhenItIsForgedOrOver() throws Exception {
    clients.putFile("secret.txt", "secret");
    var link = presign("secret.txt", Duration.ofSeconds(1)).toString();
    var forged = URI.create(link.replace("secret.txt", "other.txt"));
    assertThat(get(forged, "bytes=0-").statusCode()).isEqualTo(403);

    var over = URI.create(link);
    assertThat(bodyOnceItIs(403, over)).contains("Request has expired");
  }

  private static URI presign(String key, Duration life) throws Exception {
    return clients
        .presigner()
        .presignGetObject(
            presign ->
                presign
                    .signatureDuration(life)
                    .getObjectRequest(
                        get ->
                            get.bucket("files")
                                .key(key)
                                .responseContentDisposition(
                                    "attachment; filename=\"" + key + "\"")))
        .url()
        .toURI();
  }

  private static HttpResponse<String> get(URI link, String range) throws Exception {
    var request = HttpRequest.newBuilder(link).header("Range", range).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static String bodyOnceItIs(int status, URI link) throws Exception {
    var deadline = Instant.now().plusSeconds(10);
    var answer = get(link, "bytes=0-");
    while (answer.statusCode() != status && Instant.now().isBefore(deadline)) {
      answer = get(link, "bytes=0-");
    }
    assertThat(answer.statusCode()).isEqualTo(status);
    return answer.body();
  }
}

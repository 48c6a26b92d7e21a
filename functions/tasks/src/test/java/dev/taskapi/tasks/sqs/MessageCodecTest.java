package dev.taskapi.tasks.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {
  @Test
  void aMessageComesBackForEveryQueue() {
    for (QueueName queue : QueueName.all()) {
      TaskMessage message =
          Samples.message(
              Samples.task("t1").type(queue.type()).priority(queue.priority()).queued());

      assertThat(MessageCodec.read(MessageCodec.write(message))).contains(message);
      assertThat(message.queue()).isEqualTo(queue);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"account\":", "{\"account\":\"a\"}", "hello"})
  void whatIsNoneOfOurMessagesIsEmpty(String text) {
    assertThat(MessageCodec.read(text)).isEmpty();
  }

  @Test
  void aMessageWithAnUnknownWordIsNoneOfOurs() {
    String text = MessageCodec.write(Samples.message(Samples.task("t1").queued()));

    assertThat(MessageCodec.read(text.replace("video", "film"))).isEmpty();
    assertThat(MessageCodec.read(text.replace("normal", "whenever"))).isEmpty();
    assertThat(MessageCodec.read(text.replace("\"t1\"", "\"t 1\""))).isEmpty();
  }
}

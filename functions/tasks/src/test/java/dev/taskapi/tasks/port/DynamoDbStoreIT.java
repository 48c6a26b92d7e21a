package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class DynamoDbStoreIT extends TaskStoreContract {
  private final TableName table = new TableName(TestCloud.newTable(), 1);
  private final TaskStore store =
      new DynamoDbTaskStore(TestCloud.dynamoDb(), table, Ids.secure(), clock);

  @Override
  TaskStore store() {
    return store;
  }

  @Test
  void aCreateWhoseAnswerWasLostIsTheClientsOwn() {
    LostAnswer lost = new LostAnswer();
    TaskStore unlucky = new DynamoDbTaskStore(TestCloud.dynamoDb(lost), table, Ids.secure(), clock);

    Creation creation = unlucky.create(Samples.task("t1").queued());

    assertThat(lost.happened).isTrue();
    assertThat(store.find(Samples.key("t1")))
        .hasValueSatisfying(task -> assertThat(creation).isEqualTo(new Creation.Created(task)));
  }

  /** The first write is done, and its answer never comes. */
  private static final class LostAnswer implements ExecutionInterceptor {
    private final AtomicBoolean happened = new AtomicBoolean();

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      boolean now =
          context.request() instanceof PutItemRequest && happened.compareAndSet(false, true);
      return now ? Optional.of(broken()) : context.responseBody();
    }

    private static InputStream broken() {
      try (InputStream closed = InputStream.nullInputStream()) {
        return closed;
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }
}

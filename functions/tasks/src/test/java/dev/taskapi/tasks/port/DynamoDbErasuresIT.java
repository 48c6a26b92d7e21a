package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.dynamodb.DynamoDbErasures;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoDbErasuresIT extends ErasuresContract {
  private final TableName table = TableName.of(TestCloud.newTable());
  private final Erasures erasures = new DynamoDbErasures(TestCloud.dynamoDb(), table);

  @Override
  Erasures erasures() {
    return erasures;
  }

  @Test
  void aNoteIsNoTaskThatIsDue() {
    TaskStore store =
        new DynamoDbTaskStore(TestCloud.dynamoDb(), table, Ids.secure(), new ManualClock());
    erasures.note(Erasure.of(Samples.task("t1").queued(), ManualClock.START));

    for (int bucket = 0; bucket < store.buckets(); bucket++) {
      assertThat(store.due(bucket, ManualClock.START, Optional.empty(), 10)).isEmpty();
    }
  }
}

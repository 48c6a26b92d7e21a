package dev.taskapi.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "task_001", "A.b:c-d_9", "...", "Bulk", "counts", "-"})
  void anIdMayBe(String id) {
    assertThat(TaskId.isValid(id)).isTrue();
    assertThat(new TaskId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "bulk",
        "bulk-cancel",
        "bulk-regenerate",
        "count",
        "queue",
        "a b",
        "a/b",
        "é",
        "a\n",
        "a#b",
        "a,b"
      })
  void anIdMayNotBe(String id) {
    assertThat(TaskId.isValid(id)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new TaskId(id));
  }

  @Test
  void namesHaveAtMost128Characters() {
    assertThat(TaskId.isValid("x".repeat(128))).isTrue();
    assertThat(TaskId.isValid("x".repeat(129))).isFalse();
    assertThat(AccountId.isValid("x".repeat(128))).isTrue();
    assertThat(AccountId.isValid("x".repeat(129))).isFalse();
    assertThat(AccountId.isValid("")).isFalse();
    assertThat(AccountId.isValid("a*")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "..\n"})
  void anAccountIsNoStepInAPath(String id) {
    assertThat(AccountId.isValid(id)).isFalse();
  }

  @Test
  void freshIdsAreUuidsOfVersionFour() {
    Ids ids = new Ids(new Random(1));
    Set<TaskId> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      TaskId id = ids.taskId();
      assertThat(id.value())
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
      seen.add(id);
    }
    assertThat(seen).hasSize(1_000);
  }

  @Test
  void tokensAreShortAndSafeInNames() {
    assertThat(Ids.secure().token()).matches("[A-Za-z0-9_-]{16}");
    assertThat(Ids.secure().token()).isNotEqualTo(Ids.secure().token());
  }

  @Test
  void eachTypeHasAQueueForEachPriority() {
    assertThat(QueueName.all()).hasSize(16).doesNotHaveDuplicates();
    assertThat(QueueName.all())
        .extracting(QueueName::label)
        .contains("video-urgent", "animated-lesson-low")
        .allMatch(label -> label.matches("[a-z-]+"));
  }
}

package dev.taskapi.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views write all that they have, by its name, in its order: what a codec would find in them. */
final class ViewsTest {
  private static final JsonMapper CODEC = WireTypes.codec();

  @ParameterizedTest
  @MethodSource("views")
  void aViewWritesWhatACodecFindsInIt(Object view) throws JsonProcessingException {
    assertThat(Json.write(view)).isEqualTo(CODEC.writeValueAsString(view));
  }

  static Stream<Object> views() {
    TaskSummary full = summary(Optional.of("x\"\\\né\uD83D\uDE00"));
    TaskSummary bare = summary(Optional.empty());
    DetailView done = new DetailView("a", "cancelled", "r", Optional.of("q"));
    DetailView skipped = new DetailView("b", "skipped", "r", Optional.empty());
    KeyView key =
        new KeyView("k", Optional.of("n"), List.of("s"), "c", Optional.of("e"), Optional.empty());
    return Stream.of(
        new TaskView(full, "{\"a\": 1.50}", List.of(new TaskView.EventView("t", "m"))),
        new TaskView(bare, null, List.of()),
        new ListView(List.of(full, bare), Optional.of(15L), 2, 1, Optional.of("c")),
        new ListView(List.of(), Optional.empty(), 2, 1, Optional.empty()),
        new CancelledView(true, "m", 1, 2, 3, List.of("n"), 4, "r", List.of(done, skipped)),
        new RegeneratedView(true, "m", 1, 2, 3, List.of("n"), 4, List.of(skipped)),
        new QueuedView(true, "m", 1, 2, 3, 4L, List.of(skipped)),
        new RestartView(true, "m", false, true),
        key,
        new KeyView.KeyList(List.of(key)),
        NewKeyView.of(key, "secret"),
        status(),
        problem(List.of(new ProblemView.ErrorView(List.of("body", 1), "m", "t")), Map.of("a", 1)),
        problem(List.of(), Map.of("failed", List.of(1, 2))),
        List.of(bare),
        Map.of("total", 3L));
  }

  private static TaskSummary summary(Optional<String> text) {
    ResultView.FileView file = new ResultView.FileView("n", "c", 1L << 40, text);
    return new TaskSummary(
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        33.3,
        "7",
        "8",
        text,
        text,
        9,
        10,
        text,
        text,
        text,
        text,
        text.map(
            any ->
                new ResultView(
                    List.of(file),
                    Optional.of(Duration.ofMillis(1500).toMillis() / 1000.0),
                    "p",
                    List.of("w"))),
        text.map(any -> new TaskSummary.ErrorView("s", "c", any, true, 1, "a")));
  }

  private static QueueStatusView status() {
    Map<String, Long> waiting = new LinkedHashMap<>();
    waiting.put("urgent", 1L);
    waiting.put("high", 0L);
    return new QueueStatusView(
        true,
        false,
        Optional.empty(),
        new QueueStatusView.OverallView(1, 2, waiting),
        new QueueStatusView.AccountCounts(1, 2, 3),
        List.of("a"),
        List.of());
  }

  private static ProblemView problem(
      List<ProblemView.ErrorView> errors, Map<String, Object> extras) {
    return new ProblemView(422, "t", "d", errors, extras);
  }

  @Test
  void whatNobodyCanReadIsNotWritten() {
    assertThatThrownBy(() -> Json.write(List.of(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.time.Duration");
  }
}

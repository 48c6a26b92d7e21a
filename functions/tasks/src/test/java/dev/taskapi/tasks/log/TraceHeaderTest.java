package dev.taskapi.tasks.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeaderTest {
  private static final String ROOT = "Root=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROOT,
        ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1",
        ROOT + ";Parent=53995c3f42cd8ad8;Sampled=0;Lineage=a87bd80c:1|68fd508a:5|c512fbe3:2",
        "Root=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10;Sampled=?"
      })
  void aTraceIsTaken(String header) {
    assertThat(TraceHeader.of(Optional.of(header))).contains(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Root=1",
        "Self=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10",
        ROOT + ";mail=someone@example.com",
        ROOT + "\n{}"
      })
  void anythingElseIsNone(String header) {
    assertThat(TraceHeader.of(Optional.of(header))).isEmpty();
  }

  @Test
  void noTraceIsEndless() {
    assertThat(TraceHeader.of(Optional.of(ROOT + ";Sampled=1".repeat(20)))).isPresent();
    assertThat(TraceHeader.of(Optional.of(ROOT + ";Sampled=1".repeat(30)))).isEmpty();
  }
}

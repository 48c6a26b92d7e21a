package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
  @Test
  void stretchesCoverAClipWithoutGapsAndNoneIsLong() {
    for (int frames : new int[] {1, 60, 300, 301, 9_001, 108_000}) {
      List<Stretch> stretches = Stretch.of(frames);
      assertThat(stretches.getFirst().from()).isZero();
      assertThat(stretches.getLast().to()).isEqualTo(frames);
      for (int i = 1; i < stretches.size(); i++) {
        assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).to());
      }
      assertThat(stretches).allMatch(s -> s.frames() > 0 && s.frames() <= Stretch.LONGEST);
    }
  }
}

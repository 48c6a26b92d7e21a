package dev.taskapi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
  @ParameterizedTest
  @CsvSource({
    "1920*1080, 1920, 1080",
    "1080*1920, 1080, 1920",
    "128*128, 128, 128",
    "3840*2160, 3840, 2160",
    "2160*3840, 2160, 3840",
    "128*3840, 128, 3840",
    "2880*2880, 2880, 2880"
  })
  void aResolutionIsRead(String text, int width, int height) {
    assertThat(Resolution.parse(text)).contains(new Resolution(width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1920",
        "1920*",
        "*1080",
        "1920x1080",
        "1920 * 1080",
        " 1920*1080",
        "1920*1080*3",
        "1921*1080",
        "1920*1081",
        "126*128",
        "128*126",
        "3842*128",
        "128*3842",
        "3840*2162",
        "3840*3840",
        "-1920*1080",
        "1920.0*1080",
        "99999999999*1080",
        "0*0",
        "١٩٢٠*١٠٨٠"
      })
  void whatIsNoResolutionIsNot(String text) {
    assertThat(Resolution.parse(text)).isEmpty();
  }

  @Test
  void boundsHoldHoweverItIsMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Resolution(3840, 2162));
    assertThatIllegalArgumentException().isThrownBy(() -> new Resolution(127, 128));
  }
}

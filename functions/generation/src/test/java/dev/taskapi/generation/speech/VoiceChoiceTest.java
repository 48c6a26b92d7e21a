package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.Narration;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoiceChoiceTest {
  private final Voice english = new MaryVoice(Path.of("unused"));

  private VoiceChoice choice(String language, @Nullable String voice) {
    Narration narration = new Narration(language, Optional.ofNullable(voice), 1, true);
    return VoiceChoice.of(narration, english, Optional.empty());
  }

  @Test
  void theLanguageWinsOverTheVoiceAndTheCallerIsTold() {
    VoiceChoice choice = choice("English", "zh-CN-XiaoxiaoNeural");
    assertThat(choice.voice()).isSameAs(english);
    assertThat(choice.warnings())
        .singleElement()
        .asString()
        .contains("zh-CN-XiaoxiaoNeural", "another language than English", "marytts/cmu-slt");
  }

  @Test
  void aMansVoiceIsReplacedByAWomansAndTheCallerIsTold() {
    assertThat(choice("English", "en-US-GuyNeural").warnings())
        .singleElement()
        .asString()
        .contains("not available", "a woman's voice");
  }

  @Test
  void nothingIsReplacedWhereNoVoiceIsNamed() {
    assertThat(choice("en-GB", null).warnings()).isEmpty();
  }

  @Test
  void aLanguageThatNobodySpeaksIsSilentWithAWarning() {
    VoiceChoice choice = choice("Finnish", null);
    assertThat(choice.voice().name()).isEqualTo("silence");
    assertThat(choice.warnings()).singleElement().asString().contains("Finnish", "silent");
  }

  @Test
  void aVoiceNameTellsLocaleAndGender() {
    assertThat(VoiceName.of("zh-CN-XiaoxiaoNeural"))
        .isEqualTo(
            new VoiceName(
                "zh-CN-XiaoxiaoNeural", Optional.of(Locale.CHINA), VoiceName.Gender.FEMALE));
    assertThat(VoiceName.of("en-US-GuyNeural").gender()).isEqualTo(VoiceName.Gender.MALE);
    assertThat(VoiceName.of("Joanna").gender()).isEqualTo(VoiceName.Gender.FEMALE);
    assertThat(VoiceName.of("Nobody").gender()).isEqualTo(VoiceName.Gender.UNKNOWN);
  }
}

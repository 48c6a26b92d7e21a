package dev.taskapi.generation.polly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.bedrock.FakeProvider;
import dev.taskapi.generation.bedrock.FakeProvider.Answer;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.speech.Voice;
import dev.taskapi.generation.speech.VoiceChoice;
import dev.taskapi.requests.Narration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.polly.PollyClient;

final class PollyVoicesIT {
  private static final Answer VOICES =
      Answer.json(
          """
          {"Voices": [
            {"Id": "Joanna", "Gender": "Female", "LanguageCode": "en-US", "SupportedEngines": ["neural", "standard"]},
            {"Id": "Matthew", "Gender": "Male", "LanguageCode": "en-US", "SupportedEngines": ["neural"]},
            {"Id": "Amy", "Gender": "Female", "LanguageCode": "en-GB", "SupportedEngines": ["neural"]},
            {"Id": "Marlene", "Gender": "Female", "LanguageCode": "de-DE", "SupportedEngines": ["standard"]},
            {"Id": "Vicki", "Gender": "Female", "LanguageCode": "de-DE", "SupportedEngines": ["neural"]},
            {"Id": "Zhiyu", "Gender": "Female", "LanguageCode": "cmn-CN", "SupportedEngines": ["neural"]},
            {"Id": "Ruth", "Gender": "Female", "LanguageCode": "fr-FR", "SupportedEngines": ["generative"]}]}""");

  @TempDir Path folder;

  private static Narration narration(String language, String voice) {
    return new Narration(language, Optional.of(voice).filter(name -> !name.isEmpty()), 1.0, true);
  }

  private static PollyVoices voices(FakeProvider provider) {
    return new PollyVoices(
        provider.asking(PollyClient.builder()).build(),
        TestTools.ffmpeg(),
        other -> new VoiceChoice(nobody(), Locale.ROOT, List.of("nobody speaks")));
  }

  private static Voice nobody() {
    return new Voice() {
      @Override
      public String name() {
        return "nobody";
      }

      @Override
      public Wav say(String sentence, Path folder) {
        return new Wav(8_000, new short[1]);
      }
    };
  }

  private static String chosen(String language, String voice) {
    try (FakeProvider provider = new FakeProvider(VOICES)) {
      return voices(provider).choose(narration(language, voice)).voice().name();
    }
  }

  @Test
  void aVoiceIsChosenByNameRegionAndGender() {
    assertThat(chosen("English", "")).isEqualTo("polly/Joanna");
    assertThat(chosen("English", "Amy")).isEqualTo("polly/Amy");
    assertThat(chosen("English", "en-US-GuyNeural")).isEqualTo("polly/Matthew");
    assertThat(chosen("English", "en-GB-SoniaNeural")).isEqualTo("polly/Amy");
    assertThat(chosen("British English", "")).isEqualTo("polly/Amy");
    assertThat(chosen("German", "")).isEqualTo("polly/Vicki");
    assertThat(chosen("Chinese", "zh-CN-XiaoxiaoNeural")).isEqualTo("polly/Zhiyu");
  }

  @Test
  void theLanguageWinsOverTheVoiceAndAWarningSaysSo() {
    try (FakeProvider provider = new FakeProvider(VOICES)) {
      VoiceChoice choice = voices(provider).choose(narration("English", "zh-CN-XiaoxiaoNeural"));
      assertThat(choice.voice().name()).isEqualTo("polly/Joanna");
      assertThat(choice.warnings())
          .containsExactly(
              "The voice zh-CN-XiaoxiaoNeural is not one of Amazon Polly's for English; Joanna is"
                  + " used.");
    }
  }

  @Test
  void aLanguageThatPollyDoesNotSpeakIsLeftToOthers() {
    try (FakeProvider provider = new FakeProvider(VOICES)) {
      assertThat(voices(provider).choose(narration("Latin", "")).warnings())
          .containsExactly("nobody speaks");
      assertThat(voices(provider).choose(narration("French", "")).voice().name())
          .isEqualTo("nobody");
    }
  }

  @Test
  void aSentenceIsSpokenByTheNeuralEngineAndDecoded() throws Exception {
    try (FakeProvider provider = new FakeProvider(VOICES, Answer.bytes("audio/mpeg", tone()))) {
      Voice voice = voices(provider).choose(narration("German", "")).voice();
      Wav wav = voice.say("Guten Tag <b>&", folder);
      assertThat(wav.rate()).isEqualTo(24_000);
      assertThat(wav.duration()).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_200));
      JsonNode sent = new ObjectMapper().readTree(provider.sent().getLast().body());
      assertThat(sent.path("Text").asText()).isEqualTo("Guten Tag <b>&");
      assertThat(sent.path("TextType").asText()).isEqualTo("text");
      assertThat(sent.path("Engine").asText()).isEqualTo("neural");
      assertThat(sent.path("VoiceId").asText()).isEqualTo("Vicki");
      try (var left = Files.list(folder)) {
        assertThat(left.filter(file -> file.getFileName().toString().startsWith("polly")))
            .isEmpty();
      }
    }
  }

  @Test
  void aTextThatIsRefusedCannotBeSaidAndAThrottleIsTriedAgain() throws Exception {
    try (FakeProvider provider =
        new FakeProvider(VOICES, Answer.error(400, "TextLengthExceededException"))) {
      Voice voice = voices(provider).choose(narration("German", "")).voice();
      assertThatThrownBy(() -> voice.say("Guten Tag", folder)).isInstanceOf(Voice.CannotSay.class);
    }
    try (FakeProvider provider = new FakeProvider(VOICES, Answer.error(503, "ServiceFailure"))) {
      Voice voice = voices(provider).choose(narration("German", "")).voice();
      assertThatThrownBy(() -> voice.say("Guten Tag", folder))
          .isInstanceOfSatisfying(
              GenerationException.class, failure -> assertThat(failure.retryable()).isTrue());
    }
  }

  /** A second of it. */
  private byte[] tone() throws IOException {
    Path file = folder.resolve("tone.mp3");
    TestTools.ffmpeg()
        .run(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=1",
                "-ar",
                "24000",
                "-f",
                "mp3",
                file.toString()),
            Duration.ofSeconds(20));
    return Files.readAllBytes(file);
  }
}

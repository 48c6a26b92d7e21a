package dev.taskapi.generation.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.Narration;
import dev.taskapi.requests.Segments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonGeneratorTest {
  private static final Duration SENTENCE = Duration.ofSeconds(2);
  private static final String HOSTILE =
      "</script></style><script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{title}}&\u2028\u0000";
  private static final AudioEncoder ENCODER =
      (wav, folder) ->
          FakeSpeech.written(folder.resolve("voice.m4a"), "m4a of " + wav.getFileName());

  @TempDir Path folder;
  private final Map<StepKey, byte[]> kept = new HashMap<>();
  private int runs;

  @Test
  void theFirstFileIsOnePageWithAStepForEachSegment() throws Exception {
    Content content = made(Plans.THREE, voice(), 1);

    assertThat(content.files().getFirst().name()).isEqualTo("lesson.html");
    assertThat(content.duration()).contains(SENTENCE.multipliedBy(6));
    assertThat(content.provider()).isEqualTo("offline");
    assertThat(html(content))
        .contains(
            "id=\"start\"", "id=\"step-1\"", "id=\"step-3\"", "id=\"checkpoint\"", "id=\"end\"")
        .doesNotContain("id=\"step-4\"", "{{");
  }

  @Test
  void thePageLoadsNothingFromAnywhere() throws Exception {
    assertThat(html(made(Plans.THREE, voice(), 1)))
        .doesNotContain("http:", "https:", "//cdn", "@import", "url(");
  }

  @Test
  void thePolicyAllowsJustTheScriptAndTheStyleOfThePage() throws Exception {
    String html = html(made(Plans.THREE, voice(), 1));

    assertThat(html)
        .contains("script-src '" + hash(between(html, "<script>", "</script>")) + "'")
        .contains("style-src '" + hash(between(html, "<style>", "</style>")) + "'")
        .contains("connect-src 'none'")
        .doesNotContain("unsafe-inline", " style=\"", " onclick");
  }

  @Test
  void markupInAnyTextStaysText() throws Exception {
    List<String> points =
        List.of("Evaporation " + HOSTILE, "in 1961 " + HOSTILE, "in 1969 " + HOSTILE);
    Plan plan =
        new Plan(
            HOSTILE,
            List.of(
                new Segment("Cycle " + HOSTILE, points, HOSTILE + " one."),
                new Segment("Moon " + HOSTILE, points, HOSTILE + " two."),
                new Segment(
                    "Salt and " + HOSTILE.substring(0, 9), List.of("Salt", "</script>"), "Salt."),
                new Segment(HOSTILE, List.of("Cats purr", "Dogs bark"), HOSTILE + " three.")),
            List.of());
    LessonRequest request = request(HOSTILE, HOSTILE, true);

    String html = html(new LessonGenerator(b -> plan, voice(), ENCODER).generate(request, work(1)));

    assertThat(html)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<img", "<script>alert", "\u0000");
    assertThat(html.split("<script", -1)).hasSize(2);
    assertThat(html.split("</script", -1)).hasSize(2);
    assertThat(html.split("</style", -1)).hasSize(2);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    String first = html(made(Plans.THREE, voice(), 5));
    kept.clear();

    assertThat(html(made(Plans.THREE, voice(), 5))).isEqualTo(first);
    assertThat(html(made(Plans.THREE, voice(), 6))).isNotEqualTo(first);
  }

  @Test
  void aSecondRunSpeaksNothingAgainAndMakesTheSamePage() throws Exception {
    String first = html(made(Plans.THREE, voice(), 5));
    FakeSpeech again = voice();

    assertThat(html(made(Plans.THREE, again, 5))).isEqualTo(first);
    assertThat(again.said).isEmpty();
  }

  @Test
  void onlyTheChangedSegmentIsSpokenAgain() {
    made(Plans.THREE, voice(), 5);
    Segment changed = new Segment("Baking bread", List.of(), "Ovens are hot.");
    FakeSpeech again = voice();

    made(
        new Plan("Three topics", List.of(Plans.VOLCANO, Plans.MUSIC, changed), List.of()),
        again,
        5);

    assertThat(again.said).containsExactly("Ovens are hot.");
  }

  @Test
  void aVoiceIsEmbeddedAndTheRecordingRemoved() throws Exception {
    String html = html(made(Plans.THREE, voice(), 1));

    String data =
        Base64.getEncoder().encodeToString("m4a of voice.wav".getBytes(StandardCharsets.UTF_8));
    assertThat(html).contains("src=\"data:audio/mp4;base64," + data + "\"");
    assertThat(folder.resolve("run-1/voice-0/voice.wav")).doesNotExist();
  }

  @Test
  void silenceIsNotEmbeddedAndItsWarningIsGivenOnceInEveryRun() throws Exception {
    made(Plans.THREE, silence(), 1);
    FakeSpeech again = silence();
    Content content = made(Plans.THREE, again, 1);

    assertThat(html(content))
        .doesNotContain("<audio")
        .contains("data-duration=\"4.00\"", "data-captions=\"true\"");
    assertThat(content.warnings()).containsExactly("The prompt gives little.", "Nothing speaks.");
    assertThat(again.said).isEmpty();
  }

  @Test
  void captionsStartAsTheRequestSaysUnlessNothingSpeaks() throws Exception {
    LessonRequest without = request("English", "modern", false);

    Content spoken =
        new LessonGenerator(b -> Plans.THREE, voice(), ENCODER).generate(without, work(1));
    kept.clear();
    Content silent =
        new LessonGenerator(b -> Plans.THREE, silence(), ENCODER).generate(without, work(1));

    assertThat(html(spoken)).contains("data-captions=\"false\"");
    assertThat(html(silent)).contains("data-captions=\"true\"");
  }

  @Test
  void anUnknownThemeIsDrawnAsModernAndSaid() throws Exception {
    LessonRequest request = request("German", "vaporwave", true);

    Content content =
        new LessonGenerator(b -> Plans.THREE, voice(), ENCODER).generate(request, work(1));

    assertThat(html(content)).contains("lang=\"de\"", "data-theme=\"modern\"", "Abspielen");
    assertThat(content.warnings()).last().asString().contains("vaporwave", "elegant");
  }

  @Test
  void narrationOverAnHourIsRefused() {
    FakeSpeech slow = new FakeSpeech("fake", Duration.ofMinutes(11));

    assertThatThrownBy(() -> made(Plans.THREE, slow, 1))
        .isInstanceOfSatisfying(
            GenerationException.class,
            e -> {
              assertThat(e.code()).isEqualTo("too_long");
              assertThat(e.retryable()).isFalse();
            });
  }

  @Test
  void progressNeverFallsAndEndsAtTheWhole() {
    FakeWork work = work(1);

    new LessonGenerator(b -> Plans.THREE, voice(), ENCODER)
        .generate(request("English", "modern", true), work);

    assertThat(work.fractions()).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(5);
  }

  private Content made(Plan plan, FakeSpeech speech, long seed) {
    return new LessonGenerator(brief -> plan, speech, ENCODER)
        .generate(request("English", "modern", true), work(seed));
  }

  private FakeWork work(long seed) {
    runs++;
    return FakeWork.in(folder.resolve("run-" + runs), seed, kept);
  }

  private static FakeSpeech voice() {
    return new FakeSpeech("fake", SENTENCE);
  }

  private static FakeSpeech silence() {
    return new FakeSpeech("silence", SENTENCE);
  }

  private static LessonRequest request(String language, String theme, boolean subtitles) {
    Narration narration = new Narration(language, Optional.empty(), 1.0, subtitles);
    return new LessonRequest("About things", Segments.maximum(), narration, theme, false);
  }

  private static String html(Content content) throws Exception {
    return Files.readString(content.files().getFirst().path());
  }

  private static String between(String html, String from, String to) {
    Matcher matcher = Pattern.compile(from + "(.*?)" + to, Pattern.DOTALL).matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }
}

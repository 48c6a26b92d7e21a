package dev.taskapi.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.DocumentationRequest.Format;
import dev.taskapi.requests.Look.ImageStyle;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Loc LOC = Loc.of("body").at("tasks").at(0).at("request_data");

  @Test
  void aVideosFieldsAreRead() {
    VideoRequest video =
        video(
            """
            {"story_prompt": "Fractions", "segments": 3, "language": "Deutsch",
             "voice_name": "zh-CN-XiaoxiaoNeural", "voice_rate": 1.5, "image_style": "oil_painting",
             "resolution": "1280*720", "include_subtitles": false, "theme": "elegant",
             "logo_url": "https://example.com/logo.png",
             "intro_video_url": "https://example.com/intro.mp4",
             "outro_video_url": "https://example.com/outro.mp4",
             "text_llm_provider": "bedrock", "image_llm_provider": "x", "text_llm_model": "y",
             "image_llm_model": "z", "test_mode": true, "unheard_of": {"kept": [1]}}""");

    assertThat(video.prompt()).isEqualTo("Fractions");
    assertThat(video.segments()).isEqualTo(Segments.exactly(3));
    assertThat(video.narration())
        .isEqualTo(new Narration("Deutsch", Optional.of("zh-CN-XiaoxiaoNeural"), 1.5, false));
    assertThat(video.look())
        .isEqualTo(new Look(ImageStyle.OIL_PAINTING, new Resolution(1280, 720), "elegant"));
    assertThat(video.branding().logo().orElseThrow().uri())
        .hasToString("https://example.com/logo.png");
    assertThat(video.branding().intro()).isPresent();
    assertThat(video.branding().outro()).isPresent();
    assertThat(video.language()).isEqualTo("Deutsch");
    assertThat(video.testMode()).isTrue();
  }

  @Test
  void aVideosDefaultsAreTheContracts() {
    VideoRequest video = video("{\"story_prompt\": \"Fractions\", \"segments\": \"maximum\"}");

    assertThat(video.segments()).isEqualTo(Segments.maximum());
    assertThat(video.narration()).isEqualTo(new Narration("English", Optional.empty(), 1.0, true));
    assertThat(video.look())
        .isEqualTo(new Look(ImageStyle.REALISTIC, Resolution.FULL_HD, "modern"));
    assertThat(video.branding()).isEqualTo(Branding.NONE);
    assertThat(video.testMode()).isFalse();
  }

  @Test
  void contentStandsForTheStoryPromptAndThenSegmentsMayBeLeftOut() {
    VideoRequest video = video("{\"content\": \"Lesson about mathematics\"}");

    assertThat(video.prompt()).isEqualTo("Lesson about mathematics");
    assertThat(video.segments()).isEqualTo(Segments.maximum());
    assertThat(video("{\"content\": \"c\", \"segments\": 5}").segments())
        .isEqualTo(Segments.exactly(5));
    assertThat(video("{\"story_prompt\": null, \"content\": \"c\"}").prompt()).isEqualTo("c");
  }

  @Test
  void theStoryPromptWinsOverContent() {
    assertThat(video("{\"story_prompt\": \"s\", \"content\": \"c\", \"segments\": 1}").prompt())
        .isEqualTo("s");
    assertThat(faults(TaskType.VIDEO, "{\"story_prompt\": \"s\", \"content\": \"c\"}"))
        .containsExactly("segments missing");
  }

  /** Whichever is there first decides, even where it is faulty; the other is any field. */
  @Test
  void contentIsLookedAtOnlyWhereThereIsNoStoryPrompt() {
    assertThat(faults(TaskType.VIDEO, "{\"story_prompt\": \"\", \"content\": \"c\"}"))
        .containsExactlyInAnyOrder("story_prompt string_too_short", "segments missing");
    assertThat(faults(TaskType.VIDEO, "{\"story_prompt\": \"s\", \"segments\": 1, \"content\": 7}"))
        .isEmpty();
    assertThat(faults(TaskType.VIDEO, "{\"content\": \" \"}"))
        .containsExactly("content string_too_short");
    assertThat(faults(TaskType.VIDEO, "{\"content\": null}"))
        .containsExactlyInAnyOrder("story_prompt missing", "segments missing");
    assertThat(faults(TaskType.VIDEO, "{\"content\": \"c\", \"segments\": 51}"))
        .containsExactly("segments out_of_range");
    assertThat(video("{\"content\": \"c\", \"segments\": null}").segments())
        .isEqualTo(Segments.maximum());
  }

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void contentHasTheLimitsOfAPrompt(TaskType type) {
    String longest = withPrompt("😀".repeat(20_000)).replace("story_prompt", "content");
    String longer = withPrompt("😀".repeat(20_001)).replace("story_prompt", "content");

    assertThat(faults(type, longest)).isEmpty();
    assertThat(faults(type, longer)).containsExactly("content string_too_long");
  }

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void testModeSparesNoValidation(TaskType type) {
    String request =
        """
        {"content": "c", "segments": 3, "difficulty": "easy", "language": 7, "test_mode": %s}""";

    assertThat(faults(type, request.formatted("true"))).containsExactly("language string_type");
    assertThat(faults(type, "{\"test_mode\": true}")).contains("story_prompt missing");
    assertThat(valid(type, request.replace("7", "\"de\"").formatted("false")).testMode()).isFalse();
    assertThat(valid(type, request.replace("7", "\"de\"").formatted("null")).testMode()).isFalse();
  }

  @Test
  void testModeSparesNoAssetUrlItsRules() {
    assertThat(
            faults(
                TaskType.VIDEO,
                "{\"content\": \"c\", \"test_mode\": true, \"logo_url\": \"http://a.com/x\"}"))
        .containsExactly("logo_url value_error");
  }

  @Test
  void anEmptyVideoLacksEverythingThatIsRequired() {
    assertThat(faults(TaskType.VIDEO, "{}"))
        .containsExactlyInAnyOrder("story_prompt missing", "segments missing");
    assertThat(faults(TaskType.VIDEO, "{\"story_prompt\": null, \"segments\": null}"))
        .containsExactlyInAnyOrder("story_prompt missing", "segments missing");
    assertThat(faults(TaskType.VIDEO, "{\"segments\": 3}")).containsExactly("story_prompt missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "segments          | 0                     | out_of_range",
        "segments          | 51                    | out_of_range",
        "segments          | -1                    | out_of_range",
        "segments          | 1e300                 | out_of_range",
        "segments          | 2.5                   | int_type",
        "segments          | \"3\"                 | int_type",
        "segments          | \"Maximum\"           | int_type",
        "segments          | true                  | int_type",
        "segments          | []                    | int_type",
        "story_prompt      | \"\"                  | string_too_short",
        "story_prompt      | \" \\n\\t \"          | string_too_short",
        "story_prompt      | 7                     | string_type",
        "story_prompt      | [\"a\"]               | string_type",
        "story_prompt      | \"a \\ud800 b\"       | string_unicode",
        "language          | \"\"                  | string_too_short",
        "language          | 7                     | string_type",
        "voice_name        | {}                    | string_type",
        "voice_rate        | 0.49                  | out_of_range",
        "voice_rate        | 2.01                  | out_of_range",
        "voice_rate        | \"1.0\"               | float_type",
        "image_style       | \"Realistic\"         | value_error",
        "image_style       | \"\"                  | value_error",
        "image_style       | 1                     | string_type",
        "resolution        | \"1920x1080\"         | value_error",
        "resolution        | \"1921*1080\"         | value_error",
        "resolution        | 1920                  | string_type",
        "include_subtitles | \"true\"              | bool_type",
        "include_subtitles | 1                     | bool_type",
        "theme             | 5                     | string_type",
        "logo_url          | \"http://a.com/x\"    | value_error",
        "logo_url          | \"\"                  | value_error",
        "intro_video_url   | \"https://127.0.0.1\" | value_error",
        "outro_video_url   | 1                     | string_type",
        "text_llm_provider | 1                     | string_type",
        "image_llm_provider| false                 | string_type",
        "text_llm_model    | []                    | string_type",
        "image_llm_model   | \"\"                  | string_too_short",
        "test_mode         | \"true\"              | bool_type"
      })
  void aVideosFieldMustBeRight(String field, String value, String fault) {
    ObjectNode video = (ObjectNode) json("{\"story_prompt\": \"s\", \"segments\": 3}");
    video.set(field, json(value));

    Reading.Invalid invalid = (Reading.Invalid) RequestReader.read(TaskType.VIDEO, video, LOC);

    assertThat(invalid.problems()).hasSize(1);
    FieldProblem problem = invalid.problems().getFirst();
    assertThat(problem.loc()).isEqualTo(LOC.at(field));
    assertThat(problem.type()).isEqualTo(fault);
    assertThat(problem.message()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "segments          | 1",
        "segments          | 50",
        "segments          | 3.0",
        "story_prompt      | \"x\"",
        "voice_rate        | 0.5",
        "voice_rate        | 2",
        "theme             | \"never heard of\"",
        "image_style       | \"watercolor\"",
        "include_subtitles | false",
        "resolution        | \"3840*2160\"",
        "logo_url          | null",
        "test_mode         | null",
        "voice_rate        | null"
      })
  void aVideosFieldMayBe(String field, String value) {
    ObjectNode video = (ObjectNode) json("{\"story_prompt\": \"s\", \"segments\": 3}");
    video.set(field, json(value));

    assertThat(RequestReader.read(TaskType.VIDEO, video, LOC)).isInstanceOf(Reading.Valid.class);
  }

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void aPromptHasAtMostTwentyThousandCharactersHoweverManyBytes(TaskType type) {
    assertThat(faults(type, withPrompt("😀".repeat(20_000)))).isEmpty();
    assertThat(faults(type, withPrompt("😀".repeat(20_001))))
        .containsExactly("story_prompt string_too_long");
  }

  @ParameterizedTest
  @EnumSource(TaskType.class)
  void everyTypeTakesContentAndTestMode(TaskType type) {
    String request = "{\"content\": \"c\", \"difficulty\": \"easy\", \"test_mode\": true}";

    ContentRequest read = valid(type, request);

    assertThat(read.prompt()).isEqualTo("c");
    assertThat(read.testMode()).isTrue();
    assertThat(read.language()).isEqualTo("English");
    assertThat(faults(type, request.replace("\"c\"", "7"))).containsExactly("content string_type");
    assertThat(faults(type, request.replace("true", "1"))).containsExactly("test_mode bool_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "true"})
  void whatIsNoObjectIsOneFault(String data) {
    for (TaskType type : TaskType.values()) {
      assertThat(RequestReader.read(type, json(data), LOC))
          .isEqualTo(
              new Reading.Invalid(
                  List.of(new FieldProblem(LOC, "Input should be an object", "object_type"))));
    }
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    String wrong =
        """
        {"story_prompt": "", "segments": 99, "voice_rate": 9, "image_style": "x", "theme": 1,
         "resolution": "x", "logo_url": "x", "include_subtitles": 0, "text_llm_model": 1}""";

    assertThat(faults(TaskType.VIDEO, wrong))
        .containsExactlyInAnyOrder(
            "story_prompt string_too_short",
            "segments out_of_range",
            "voice_rate out_of_range",
            "image_style value_error",
            "theme string_type",
            "resolution value_error",
            "logo_url value_error",
            "include_subtitles bool_type",
            "text_llm_model string_type");
  }

  @Test
  void aQuizsFieldsAreRead() {
    QuizRequest quiz =
        (QuizRequest)
            valid(
                TaskType.QUIZ,
                """
                {"story_prompt": "s", "difficulty": "hard", "num_questions": 50,
                 "language": "fr", "question_types": ["true_false", "fill_in_blank", "true_false"]}""");

    assertThat(quiz)
        .isEqualTo(
            new QuizRequest(
                "s",
                Difficulty.HARD,
                50,
                List.of(QuestionType.TRUE_FALSE, QuestionType.FILL_IN_BLANK),
                "fr",
                false));
  }

  @ParameterizedTest
  @CsvSource({"easy, 5", "medium, 10", "hard, 15"})
  void aQuizHasAsManyQuestionsAsItsDifficultyWants(String difficulty, int questions) {
    String request = "{\"story_prompt\": \"s\", \"difficulty\": \"" + difficulty + "\"}";

    QuizRequest quiz = (QuizRequest) valid(TaskType.QUIZ, request);

    assertThat(quiz.questions()).isEqualTo(questions);
    assertThat(quiz.types()).containsExactlyInAnyOrder(QuestionType.values());
  }

  @Test
  void aQuizsFieldsMustBeRight() {
    assertThat(faults(TaskType.QUIZ, "{}"))
        .containsExactlyInAnyOrder("story_prompt missing", "difficulty missing");
    assertThat(
            faults(
                TaskType.QUIZ,
                """
                {"story_prompt": "s", "difficulty": "harder", "num_questions": 0,
                 "question_types": []}"""))
        .containsExactlyInAnyOrder(
            "difficulty value_error", "num_questions out_of_range", "question_types list_type");
    assertThat(
            faults(
                TaskType.QUIZ,
                """
                {"story_prompt": "s", "difficulty": 3, "num_questions": 51,
                 "question_types": ["true_false", "essay", 7]}"""))
        .containsExactlyInAnyOrder(
            "difficulty string_type",
            "num_questions out_of_range",
            "question_types.1 value_error",
            "question_types.2 value_error");
  }

  @Test
  void aLessonsFieldsAreRead() {
    LessonRequest lesson =
        (LessonRequest)
            valid(
                TaskType.ANIMATED_LESSON,
                """
                {"story_prompt": "s", "segments": 4, "language": "de", "voice_name": "v",
                 "voice_rate": 0.5, "theme": "elegant", "include_subtitles": false}""");

    assertThat(lesson)
        .isEqualTo(
            new LessonRequest(
                "s",
                Segments.exactly(4),
                new Narration("de", Optional.of("v"), 0.5, false),
                "elegant",
                false));
    LessonRequest plain =
        (LessonRequest) valid(TaskType.ANIMATED_LESSON, "{\"story_prompt\": \"s\"}");
    assertThat(plain.segments()).isEqualTo(Segments.maximum());
    assertThat(plain.theme()).isEqualTo("modern");
    assertThat(faults(TaskType.ANIMATED_LESSON, "{\"segments\": 0}"))
        .containsExactlyInAnyOrder("story_prompt missing", "segments out_of_range");
  }

  @Test
  void aDocumentationsFieldsAreRead() {
    DocumentationRequest all =
        (DocumentationRequest)
            valid(
                TaskType.DOCUMENTATION,
                "{\"story_prompt\": \"s\", \"language\": \"de\", \"formats\": [\"pdf\", \"pdf\"]}");

    assertThat(all).isEqualTo(new DocumentationRequest("s", List.of(Format.PDF), "de", false));
    DocumentationRequest plain =
        (DocumentationRequest) valid(TaskType.DOCUMENTATION, "{\"story_prompt\": \"s\"}");
    assertThat(plain.formats()).containsExactly(Format.MARKDOWN, Format.HTML);
    assertThat(faults(TaskType.DOCUMENTATION, "{\"formats\": \"pdf\"}"))
        .containsExactlyInAnyOrder("story_prompt missing", "formats list_type");
    assertThat(faults(TaskType.DOCUMENTATION, "{\"story_prompt\": \"s\", \"formats\": [\"doc\"]}"))
        .containsExactly("formats.0 value_error");
  }

  private static String withPrompt(String prompt) {
    ObjectNode request = JSON.createObjectNode();
    request.put("story_prompt", prompt).put("segments", 1).put("difficulty", "easy");
    return request.toString();
  }

  private static VideoRequest video(String json) {
    return (VideoRequest) valid(TaskType.VIDEO, json);
  }

  private static ContentRequest valid(TaskType type, String json) {
    return ((Reading.Valid) RequestReader.read(type, json(json), LOC)).request();
  }

  /** Such as "segments missing"; empty where the request is valid. */
  private static List<String> faults(TaskType type, String json) {
    return switch (RequestReader.read(type, json(json), LOC)) {
      case Reading.Valid valid -> List.of();
      case Reading.Invalid invalid ->
          invalid.problems().stream().map(RequestReaderTest::fault).toList();
    };
  }

  private static String fault(FieldProblem problem) {
    List<Object> steps = problem.loc().steps();
    assertThat(steps).startsWith(LOC.steps().toArray());
    List<String> inside = new ArrayList<>();
    steps.subList(LOC.steps().size(), steps.size()).forEach(step -> inside.add(step.toString()));
    return String.join(".", inside) + " " + problem.type();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(text, wrong);
    }
  }
}

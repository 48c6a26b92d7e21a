package dev.taskapi.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a {@code request_data}: the one place that knows its fields, limits and defaults. */
public final class RequestReader {
  public static final int LONGEST_PROMPT = 20_000;
  public static final int LONGEST_NAME = 256;

  private final Fields fields;

  private RequestReader(Fields fields) {
    this.fields = fields;
  }

  /** Reads {@code data}, which stands at {@code loc} of the whole request. Unknown fields pass. */
  public static Reading read(TaskType type, JsonNode data, Loc loc) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!data.isObject()) {
      problems.add(new FieldProblem(loc, "Input should be an object", "object_type"));
      return new Reading.Invalid(problems);
    }
    RequestReader reader = new RequestReader(new Fields(data, loc, problems));
    ContentRequest request =
        switch (type) {
          case VIDEO -> reader.video();
          case QUIZ -> reader.quiz();
          case ANIMATED_LESSON -> reader.lesson();
          case DOCUMENTATION -> reader.documentation();
        };
    return problems.isEmpty() ? new Reading.Valid(request) : new Reading.Invalid(problems);
  }

  /** Reads the three URL fields that a request may also carry outside of {@code request_data}. */
  public static Branding branding(Fields fields) {
    return new Branding(
        url(fields, "logo_url"), url(fields, "intro_video_url"), url(fields, "outro_video_url"));
  }

  private VideoRequest video() {
    boolean byContent = fields.has("content") && !fields.has("story_prompt");
    if (!byContent && !fields.has("segments")) {
      fields.missing("segments");
    }
    return new VideoRequest(
        prompt(),
        segments(),
        narration(),
        look(),
        branding(fields),
        wish("text_llm"),
        wish("image_llm"),
        testMode());
  }

  private ProviderWish wish(String part) {
    return new ProviderWish(
        fields.text(part + "_provider", 1, LONGEST_NAME),
        fields.text(part + "_model", 1, LONGEST_NAME));
  }

  private QuizRequest quiz() {
    if (!fields.has("difficulty")) {
      fields.missing("difficulty");
    }
    QuizRequest.Difficulty difficulty =
        fields
            .parsed(
                "difficulty",
                QuizRequest.Difficulty::ofWireName,
                oneOf(QuizRequest.Difficulty.values(), QuizRequest.Difficulty::wireName))
            .orElse(QuizRequest.Difficulty.MEDIUM);
    return new QuizRequest(
        prompt(),
        difficulty,
        fields.integer("num_questions", 1, 50).orElse(difficulty.defaultQuestions()),
        fields
            .list(
                "question_types",
                QuizRequest.QuestionType::ofWireName,
                oneOf(QuizRequest.QuestionType.values(), QuizRequest.QuestionType::wireName))
            .orElse(List.of(QuizRequest.QuestionType.values())),
        language(),
        testMode());
  }

  private LessonRequest lesson() {
    return new LessonRequest(prompt(), segments(), narration(), theme(), testMode());
  }

  private DocumentationRequest documentation() {
    return new DocumentationRequest(
        prompt(),
        fields
            .list(
                "formats",
                DocumentationRequest.Format::ofWireName,
                oneOf(DocumentationRequest.Format.values(), DocumentationRequest.Format::wireName))
            .orElse(
                List.of(DocumentationRequest.Format.MARKDOWN, DocumentationRequest.Format.HTML)),
        language(),
        testMode());
  }

  private String prompt() {
    String name = fields.has("story_prompt") || !fields.has("content") ? "story_prompt" : "content";
    if (!fields.has(name)) {
      fields.missing(name);
    }
    return fields.text(name, 1, LONGEST_PROMPT).orElse("");
  }

  private Segments segments() {
    if (fields.is("segments", "maximum")) {
      return Segments.maximum();
    }
    return new Segments(fields.integer("segments", 1, Segments.MOST));
  }

  private Narration narration() {
    return new Narration(
        language(),
        fields.text("voice_name", 1, LONGEST_NAME),
        fields.number("voice_rate", 0.5, 2.0).orElse(1.0),
        fields.flag("include_subtitles").orElse(true));
  }

  private Look look() {
    return new Look(
        fields
            .parsed(
                "image_style",
                Look.ImageStyle::ofWireName,
                oneOf(Look.ImageStyle.values(), Look.ImageStyle::wireName))
            .orElse(Look.ImageStyle.REALISTIC),
        fields.parsed("resolution", Resolution::parse, Resolution.RULE).orElse(Resolution.FULL_HD),
        theme());
  }

  private String theme() {
    return fields.text("theme", 1, LONGEST_NAME).orElse("modern");
  }

  private String language() {
    return fields.text("language", 1, LONGEST_NAME).orElse("English");
  }

  private boolean testMode() {
    return fields.flag("test_mode").orElse(false);
  }

  private static Optional<AssetUrl> url(Fields fields, String name) {
    return fields.parsed(name, AssetUrl::parse, AssetUrl.RULE);
  }

  private static <T> String oneOf(T[] values, Function<T, String> wireName) {
    return Arrays.stream(values)
        .map(wireName)
        .collect(Collectors.joining(", ", "should be one of ", ""));
  }
}

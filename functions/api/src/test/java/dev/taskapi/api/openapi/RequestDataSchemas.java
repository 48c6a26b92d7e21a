package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.DocumentationRequest.Format;
import dev.taskapi.requests.Look.ImageStyle;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.Segments;
import dev.taskapi.requests.TaskType;

/** What {@code request_data} may hold, for each type of task, exactly as its reader takes it. */
final class RequestDataSchemas {
  private static final String NULL_IS_ABSENT =
      " Fields that are not named here are kept and returned; null is absent.";
  private static final ObjectNode NOT_NULL = Doc.object("not", Doc.object("type", "null"));

  private RequestDataSchemas() {}

  static String name(TaskType type) {
    return switch (type) {
      case VIDEO -> "VideoRequest";
      case QUIZ -> "QuizRequest";
      case ANIMATED_LESSON -> "AnimatedLessonRequest";
      case DOCUMENTATION -> "DocumentationRequest";
    };
  }

  static ObjectNode schema(TaskType type) {
    return switch (type) {
      case VIDEO -> video();
      case QUIZ -> quiz();
      case ANIMATED_LESSON -> lesson();
      case DOCUMENTATION -> documentation();
    };
  }

  private static ObjectNode video() {
    ObjectNode properties = prompted();
    properties.set("segments", segments());
    properties.setAll(narration());
    properties.setAll(look());
    properties.setAll(branding("of this video"));
    properties.setAll(providers());
    properties.setAll(common());
    return Doc.object(
        "type",
        "object",
        "description",
        "What a video needs: `story_prompt` and `segments`, or `content` alone, which then has"
            + " as many segments as it has topics."
            + NULL_IS_ABSENT,
        "properties",
        properties,
        "anyOf",
        Doc.list(byPrompt("segments"), byContent()));
  }

  private static ObjectNode quiz() {
    ObjectNode properties = prompted();
    properties.set(
        "difficulty",
        Doc.object(
            "type",
            "string",
            "enum",
            Words.of(Difficulty.values(), Difficulty::wireName),
            "description",
            "How hard the questions are."));
    properties.set(
        "num_questions",
        number("integer", 1, 50, "How many are wanted: 5, 10 or 15 by difficulty where not said."));
    properties.set(
        "question_types",
        several(Words.of(QuestionType.values(), QuestionType::wireName), "All, if not said."));
    properties.setAll(common());
    return Doc.with(prompt("What a quiz needs.", properties), "required", Doc.list("difficulty"));
  }

  private static ObjectNode lesson() {
    ObjectNode properties = prompted();
    properties.set("segments", segments());
    properties.setAll(narration());
    properties.set("theme", theme());
    properties.setAll(common());
    return prompt("What an animated lesson needs.", properties);
  }

  private static ObjectNode documentation() {
    ObjectNode properties = prompted();
    properties.set(
        "formats",
        several(Words.of(Format.values(), Format::wireName), "markdown and html, if not said."));
    properties.setAll(common());
    return prompt("What a documentation needs.", properties);
  }

  private static ObjectNode prompt(String words, ObjectNode properties) {
    return Doc.object(
        "type",
        "object",
        "description",
        words + NULL_IS_ABSENT,
        "properties",
        properties,
        "anyOf",
        Doc.list(byPrompt(), byContent()));
  }

  private static ObjectNode byPrompt(String... beside) {
    ObjectNode given = Doc.object("story_prompt", NOT_NULL);
    for (String name : beside) {
      given.set(name, NOT_NULL);
    }
    return Doc.object(
        "title",
        "By story_prompt",
        "required",
        Doc.list(given.properties().stream().map(entry -> entry.getKey()).toList()),
        "properties",
        given);
  }

  private static ObjectNode byContent() {
    return Doc.object(
        "title",
        "By content",
        "required",
        Doc.list("content"),
        "properties",
        Doc.object(
            "story_prompt", Doc.object("type", "null"),
            "content", Texts.text(RequestReader.LONGEST_PROMPT, "Read as the prompt.")));
  }

  private static ObjectNode prompted() {
    return Doc.object(
        "story_prompt",
        Texts.orNull(
            Texts.text(
                RequestReader.LONGEST_PROMPT,
                "The passage or instruction that the content is made from.")),
        "content",
        Doc.object("description", "Another name of `story_prompt`, which wins if both are given."));
  }

  private static ObjectNode segments() {
    return Doc.object(
        "anyOf",
        Doc.list(
            Doc.object("type", "integer", "minimum", 1, "maximum", Segments.MOST),
            Doc.object("const", "maximum"),
            Doc.object("type", "null")),
        "description",
        "How many segments; \"maximum\" is as many as the prompt has topics.");
  }

  private static ObjectNode narration() {
    return Doc.object(
        "voice_name", name("A provider's voice; the language wins over it."),
        "voice_rate", number("number", 0.5, 2, "How fast is spoken; 1 if not said."),
        "include_subtitles", Texts.flag("Whether the words are shown; true if not said."));
  }

  private static ObjectNode look() {
    return Doc.object(
        "image_style",
        Texts.word(Words.of(ImageStyle.values(), ImageStyle::wireName), "realistic if not said."),
        "resolution",
        Texts.resolution(
            "WIDTH*HEIGHT in pixels, both even, each 128 to 3840, and WIDTH times HEIGHT at most"
                + " 3840 times 2160, of which the pattern tells by the corners 3840*2160,"
                + " 2880*2880 and 2160*3840. 1920*1080 if not said."),
        "theme",
        theme());
  }

  static ObjectNode branding(String whose) {
    String rule =
        " An https URL of a public host, best by its name: the pattern leaves out addresses in"
            + " numbers, of which public ones are taken, too. Fetched when the video is made.";
    return Doc.object(
        "logo_url", Texts.url("The logo " + whose + "." + rule),
        "intro_video_url", Texts.url("The opening " + whose + "." + rule),
        "outro_video_url", Texts.url("The ending " + whose + "." + rule));
  }

  private static ObjectNode providers() {
    String words = "Accepted and kept.";
    return Doc.object(
        "text_llm_provider", name(words),
        "image_llm_provider", name(words),
        "text_llm_model", name(words),
        "image_llm_model", name(words));
  }

  private static ObjectNode common() {
    return Doc.object(
        "language", name("The language of the content; \"English\" if not said."),
        "test_mode",
            Texts.flag(
                "Makes a tiny valid file at once, with no engine called, to test your pipeline."));
  }

  private static ObjectNode theme() {
    return name("A look such as \"modern\" or \"elegant\"; modern if not said.");
  }

  private static ObjectNode name(String words) {
    return Texts.orNull(Texts.text(RequestReader.LONGEST_NAME, words));
  }

  private static ObjectNode number(String type, double least, double most, String words) {
    boolean whole = type.equals("integer");
    return Doc.object(
        "type",
        Doc.list(type, "null"),
        "minimum",
        whole ? (Object) (int) least : (Object) least,
        "maximum",
        whole ? (Object) (int) most : (Object) most,
        "description",
        words);
  }

  private static ObjectNode several(Object words, String description) {
    return Doc.object(
        "type",
        Doc.list("array", "null"),
        "minItems",
        1,
        "items",
        Doc.object("enum", words),
        "description",
        description);
  }
}

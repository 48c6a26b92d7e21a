package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.DocumentationRequest.Format;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import dev.taskapi.requests.RequestReader;
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
    properties.set("segments", RequestFields.segments());
    properties.setAll(RequestFields.narration());
    properties.setAll(RequestFields.look());
    properties.setAll(RequestFields.branding("of this video"));
    properties.setAll(RequestFields.providers());
    properties.setAll(RequestFields.common());
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
        RequestFields.number(
            "integer", 1, 50, "How many are wanted: 5, 10 or 15 by difficulty where not said."));
    properties.set(
        "question_types",
        RequestFields.several(
            Words.of(QuestionType.values(), QuestionType::wireName), "All, if not said."));
    properties.setAll(RequestFields.common());
    return Doc.with(prompt("What a quiz needs.", properties), "required", Doc.list("difficulty"));
  }

  private static ObjectNode lesson() {
    ObjectNode properties = prompted();
    properties.set("segments", RequestFields.segments());
    properties.setAll(RequestFields.narration());
    properties.set("theme", RequestFields.theme());
    properties.setAll(RequestFields.common());
    return prompt("What an animated lesson needs.", properties);
  }

  private static ObjectNode documentation() {
    ObjectNode properties = prompted();
    properties.set(
        "formats",
        RequestFields.several(
            Words.of(Format.values(), Format::wireName), "markdown and html, if not said."));
    properties.setAll(RequestFields.common());
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
}

package dev.taskapi.bench.cost;

import dev.taskapi.requests.TaskType;

/** A usual task of each type, as the service's documentation has them. */
final class Sample {
  private static final String PASSAGE =
      """
      The water cycle moves water around the Earth. The sun heats the sea, and water evaporates. \
      Water vapour rises, cools and condenses into clouds. Rain and snow fall from clouds; this is \
      called precipitation. About 97 percent of the Earth's water is in the oceans. Rivers carry \
      rain back to the sea. Ice is frozen water. Water boils at 100 degrees Celsius. A molecule of \
      water has two hydrogen atoms and one oxygen atom. Plants give off vapour; this is called \
      transpiration. Groundwater fills the pores of rocks, which are known as aquifers.\
      """;

  private Sample() {}

  /** The words of the documentation's table. */
  static String words(TaskType type) {
    return switch (type) {
      case VIDEO -> "video, 3 segments, 1080p";
      case QUIZ -> "quiz, 10 questions";
      case ANIMATED_LESSON -> "lesson, 3 segments";
      case DOCUMENTATION -> "documentation with PDF";
    };
  }

  /** The body of a create. */
  static String body(TaskType type) {
    String more =
        switch (type) {
          case VIDEO -> "\"segments\":3,\"resolution\":\"1920*1080\"";
          case QUIZ -> "\"difficulty\":\"medium\"";
          case ANIMATED_LESSON -> "\"segments\":3";
          case DOCUMENTATION -> "\"formats\":[\"markdown\",\"html\",\"pdf\"]";
        };
    return """
    {"task_type":"%s","task_source_group_id":"batch_456","task_source_id":"course_123",\
    "request_data":{"story_prompt":"%s",%s}}\
    """
        .formatted(type.wireName(), PASSAGE, more);
  }
}

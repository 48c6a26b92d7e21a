package dev.taskapi.requests;

public record LessonRequest(
    String prompt, Segments segments, Narration narration, String theme, boolean testMode)
    implements ContentRequest {

  @Override
  public String language() {
    return narration.language();
  }
}

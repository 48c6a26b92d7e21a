package dev.taskapi.requests;

/** A validated {@code request_data}, defaults filled in. */
public sealed interface ContentRequest
    permits VideoRequest, QuizRequest, LessonRequest, DocumentationRequest {
  /** The passage or instruction that the content is made from; never blank. */
  String prompt();

  /** The language of the content as the caller wrote it, "English" where nothing was said. */
  String language();

  /** Whether a tiny valid file is wanted at once, with no engine called. */
  boolean testMode();
}

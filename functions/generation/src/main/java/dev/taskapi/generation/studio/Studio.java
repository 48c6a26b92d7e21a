package dev.taskapi.generation.studio;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.testmode.TestMode;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.VideoRequest;

/** Makes whatever is asked for, each kind by its own generator. */
public final class Studio implements Generator<ContentRequest> {
  private final TestMode testMode = new TestMode();
  private final Generator<VideoRequest> videos;
  private final Generator<QuizRequest> quizzes;
  private final Generator<LessonRequest> lessons;
  private final Generator<DocumentationRequest> documents;

  public Studio(
      Generator<VideoRequest> videos,
      Generator<QuizRequest> quizzes,
      Generator<LessonRequest> lessons,
      Generator<DocumentationRequest> documents) {
    this.videos = videos;
    this.quizzes = quizzes;
    this.lessons = lessons;
    this.documents = documents;
  }

  @Override
  public Content generate(ContentRequest request, Work work) {
    if (request.testMode()) {
      return testMode.generate(request, work);
    }
    return switch (request) {
      case VideoRequest video -> videos.generate(video, work);
      case QuizRequest quiz -> quizzes.generate(quiz, work);
      case LessonRequest lesson -> lessons.generate(lesson, work);
      case DocumentationRequest document -> documents.generate(document, work);
    };
  }
}

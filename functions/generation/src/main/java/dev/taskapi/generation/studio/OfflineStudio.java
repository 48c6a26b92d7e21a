package dev.taskapi.generation.studio;

import dev.taskapi.generation.Generator;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.documentation.DocumentationGenerator;
import dev.taskapi.generation.plan.OfflinePlanner;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.quiz.QuizGenerator;
import dev.taskapi.requests.ContentRequest;

/** Makes everything on this machine, without any provider. */
public final class OfflineStudio {
  private OfflineStudio() {}

  /** Cheap: engines load when they are first used. */
  public static Generator<ContentRequest> open() {
    Planner planner = new OfflinePlanner();
    return new Studio(
        (request, work) -> {
          throw GenerationException.permanent(Stage.READING, "soon", "Videos come next");
        },
        new QuizGenerator(),
        (request, work) -> {
          throw GenerationException.permanent(Stage.READING, "soon", "Lessons come next");
        },
        new DocumentationGenerator(planner));
  }
}

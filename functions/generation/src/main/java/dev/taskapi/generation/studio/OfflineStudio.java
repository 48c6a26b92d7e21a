package dev.taskapi.generation.studio;

import dev.taskapi.generation.Generator;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.documentation.DocumentationGenerator;
import dev.taskapi.generation.lesson.LessonGenerator;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegProgram;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.Typefaces;
import dev.taskapi.generation.plan.OfflinePlanner;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.quiz.QuizGenerator;
import dev.taskapi.generation.quiz.QuizMaker;
import dev.taskapi.generation.quiz.Quizzes;
import dev.taskapi.generation.speech.OfflineSpeech;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.video.VideoGenerator;
import dev.taskapi.requests.ContentRequest;
import java.util.function.Supplier;

/** Makes everything on this machine, without any provider. */
public final class OfflineStudio {
  private final StudioSettings settings;
  private final Planner planner = new OfflinePlanner();
  private final Quizzes quizzes = new QuizMaker();
  private final Supplier<Ffmpeg> ffmpeg = Lazy.of(this::ffmpeg);
  private final Supplier<Speech> speech = Lazy.of(this::speech);

  private OfflineStudio(StudioSettings settings) {
    this.settings = settings;
  }

  /** Cheap: what is heavy is loaded when it is first used, and once. */
  public static Generator<ContentRequest> open(StudioSettings settings) {
    OfflineStudio studio = new OfflineStudio(settings);
    return new Studio(
        Lazy.generator(studio::videos),
        new QuizGenerator(studio.quizzes),
        Lazy.generator(studio::lessons),
        Lazy.generator(studio::documents));
  }

  /** A PDF needs the machine's fonts, which a bare machine has to be told of. */
  private DocumentationGenerator documents() {
    Typefaces.prepareHeadless(settings.cache());
    return new DocumentationGenerator(planner, quizzes);
  }

  private VideoGenerator videos() {
    SlideMaker slides = new SlideMaker(Typefaces.load(settings.cache()));
    AssetFetcher assets = new AssetFetcher(settings.assets());
    return new VideoGenerator(
        new VideoGenerator.Tools(planner, speech.get(), slides, assets, ffmpeg.get()));
  }

  private LessonGenerator lessons() {
    return new LessonGenerator(planner, speech.get(), new M4aEncoder(ffmpeg.get()));
  }

  private Speech speech() {
    return OfflineSpeech.create(ffmpeg.get(), settings.cache());
  }

  private Ffmpeg ffmpeg() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Ffmpeg(FfmpegProgram.find(settings.ffmpeg(), settings.cache()), threads);
  }
}

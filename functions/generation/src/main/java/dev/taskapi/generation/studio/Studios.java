package dev.taskapi.generation.studio;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.documentation.DocumentationGenerator;
import dev.taskapi.generation.lesson.LessonGenerator;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegProgram;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.Typefaces;
import dev.taskapi.generation.plan.ModelPlanner;
import dev.taskapi.generation.plan.OfflinePlanner;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.polly.PollyVoices;
import dev.taskapi.generation.quiz.ModelQuizzes;
import dev.taskapi.generation.quiz.QuizGenerator;
import dev.taskapi.generation.quiz.QuizMaker;
import dev.taskapi.generation.quiz.Quizzes;
import dev.taskapi.generation.speech.OfflineVoices;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.speech.VoicedSpeech;
import dev.taskapi.generation.speech.Voices;
import dev.taskapi.generation.video.VideoGenerator;
import dev.taskapi.requests.ContentRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts a studio together: on this machine, but for what a provider is named for. */
public final class Studios {
  private final StudioSettings settings;
  private final AwsProviders aws;
  private final Supplier<Optional<LanguageModel>> model;
  private final Supplier<Ffmpeg> ffmpeg = Lazy.of(this::ffmpeg);
  private final Supplier<Speech> speech = Lazy.of(this::speech);

  private Studios(StudioSettings settings) {
    this.settings = settings;
    this.aws = new AwsProviders(settings.providers().endpoint());
    this.model = Lazy.of(() -> settings.providers().textModel().map(aws::model));
  }

  /** Cheap: what is heavy is loaded when it is first used, and once. */
  public static Generator<ContentRequest> open(StudioSettings settings) {
    Studios studio = new Studios(settings);
    return new Studio(
        Lazy.generator(studio::videos),
        Lazy.generator(() -> new QuizGenerator(studio.quizzes())),
        Lazy.generator(studio::lessons),
        Lazy.generator(studio::documents));
  }

  /** A PDF needs the machine's fonts, which a bare machine has to be told of. */
  private DocumentationGenerator documents() {
    Typefaces.prepareHeadless(settings.cache());
    return new DocumentationGenerator(planner(), quizzes());
  }

  private VideoGenerator videos() {
    SlideMaker slides = new SlideMaker(Typefaces.load(settings.cache()));
    AssetFetcher assets = new AssetFetcher(settings.assets());
    return new VideoGenerator(
        new VideoGenerator.Tools(
            planner(),
            speech.get(),
            slides,
            settings.providers().imageModel().map(aws::painter),
            assets,
            ffmpeg.get()));
  }

  private LessonGenerator lessons() {
    return new LessonGenerator(planner(), speech.get(), new M4aEncoder(ffmpeg.get()));
  }

  private Planner planner() {
    Planner offline = new OfflinePlanner();
    return model.get().<Planner>map(named -> new ModelPlanner(named, offline)).orElse(offline);
  }

  private Quizzes quizzes() {
    Quizzes offline = new QuizMaker();
    return model.get().<Quizzes>map(named -> new ModelQuizzes(named, offline)).orElse(offline);
  }

  private Speech speech() {
    Voices offline = OfflineVoices.of(settings.cache());
    return settings.providers().polly()
        ? new VoicedSpeech(
            "polly", ffmpeg.get(), new PollyVoices(aws.polly(), ffmpeg.get(), offline))
        : new VoicedSpeech(Content.OFFLINE, ffmpeg.get(), offline);
  }

  private Ffmpeg ffmpeg() {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Ffmpeg(FfmpegProgram.find(settings.ffmpeg(), settings.cache()), threads);
  }
}

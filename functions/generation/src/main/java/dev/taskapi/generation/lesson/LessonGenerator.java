package dev.taskapi.generation.lesson;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.plan.Scripts;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.Narration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an animated lesson: one HTML file with everything in it, sound included. */
public final class LessonGenerator implements Generator<LessonRequest> {
  private static final String FILE = "lesson.html";
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final double SCRIPT_DONE = 0.1;
  private static final double VOICES_DONE = 0.9;

  private final Scripts scripts;
  private final Speech speech;
  private final AudioEncoder encoder;

  public LessonGenerator(Planner planner, Speech speech, AudioEncoder encoder) {
    this.scripts = new Scripts(planner);
    this.speech = speech;
    this.encoder = encoder;
  }

  @Override
  public Content generate(LessonRequest request, Work work) {
    work.report(Stage.SCRIPT, 0);
    Plan plan = scripts.plan(brief(request, work), work);
    Narration narration = plan.narration(request.narration());
    List<Voice> voices = voices(plan, narration, work);
    work.report(Stage.LESSON, VOICES_DONE);
    Optional<Checkpoint> checkpoint = new Checkpoints(plan, work.seed()).make();
    String html =
        new Page(look(request, narration, work)).html(new Lesson(plan, voices, checkpoint));
    Path file = Disk.write(work.folder().resolve(FILE), html);
    work.report(Stage.LESSON, 1);
    return new Content(
        List.of(new ContentFile(FILE, "text/html; charset=utf-8", file)),
        Optional.of(total(voices)),
        Content.providers(plan.author(), speech.name()),
        warnings(request, plan, voices));
  }

  private static Brief brief(LessonRequest request, Work work) {
    return new Brief(request.prompt(), request.segments(), request.language(), work.seed());
  }

  private static Look look(LessonRequest request, Narration narration, Work work) {
    return new Look(
        Theme.named(request.theme()).orElse(Theme.MODERN),
        Language.named(narration.language()),
        narration.subtitles(),
        work.seed());
  }

  private List<Voice> voices(Plan plan, Narration narration, Work work) {
    Narrator narrator = new Narrator(speech, encoder, narration, work);
    Progress progress = new Progress(work, Stage.VOICE, SCRIPT_DONE, VOICES_DONE);
    int letters = plan.segments().stream().mapToInt(one -> one.narration().length()).sum();
    double all = Math.max(1, letters);
    double before = 0;
    List<Voice> voices = new ArrayList<>();
    for (Segment segment : plan.segments()) {
      double after = before + segment.narration().length();
      Path folder = work.folder().resolve("voice-" + voices.size());
      Progress own = progress.within(before / all, after / all);
      voices.add(narrator.voice(segment.narration(), folder, own));
      before = after;
      refuseTooLong(total(voices));
    }
    return voices;
  }

  private static void refuseTooLong(Duration total) {
    if (total.compareTo(LONGEST) > 0) {
      throw GenerationException.permanent(
          Stage.VOICE,
          "too_long",
          "The narration is longer than 60 minutes: shorten the prompt or ask for fewer segments.");
    }
  }

  private static Duration total(List<Voice> voices) {
    return voices.stream().map(Voice::duration).reduce(Duration.ZERO, Duration::plus);
  }

  private static List<String> warnings(LessonRequest request, Plan plan, List<Voice> voices) {
    Set<String> warnings = new LinkedHashSet<>(plan.warnings());
    voices.forEach(voice -> warnings.addAll(voice.warnings()));
    if (Theme.named(request.theme()).isEmpty()) {
      warnings.add(
          "The lesson is drawn in the theme modern, since the theme "
              + request.theme()
              + " is not among those of lessons: "
              + String.join(", ", Theme.ALL.stream().map(Theme::name).toList())
              + ".");
    }
    return List.copyOf(warnings);
  }
}

package dev.taskapi.generation.lesson;

import dev.taskapi.generation.lesson.drawing.Illustration;
import dev.taskapi.generation.lesson.drawing.Illustrator;
import dev.taskapi.generation.lesson.drawing.Scene;
import dev.taskapi.generation.lesson.text.Markup;
import dev.taskapi.generation.lesson.text.Resources;
import dev.taskapi.generation.lesson.text.Template;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.Spoken.Cue;
import dev.taskapi.generation.text.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The steps that teach: one for each segment of the plan. */
final class StepViews {
  private static final Template STEP = new Template(Resources.text("step.html"));
  private static final Template POINT = new Template("<li data-at=\"{{at}}\">{{words}}</li>");
  private static final Template SENTENCE =
      new Template("<span data-from=\"{{from}}\" data-to=\"{{to}}\">{{words}}</span>");
  private static final Template AUDIO =
      new Template(
          "<audio controls preload=\"none\" src=\"data:audio/mp4;base64,{{data}}\"></audio>");
  private static final Duration LEAST = Duration.ofSeconds(3);

  private final Phrases words;
  private final Look look;
  private final Illustrator illustrator = new Illustrator();

  StepViews(Phrases words, Look look) {
    this.words = words;
    this.look = look;
  }

  List<Markup> all(Lesson lesson) {
    int count = lesson.voices().size();
    List<Markup> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Markup kicker = Markup.text(words.with("step", i + 1, count));
      steps.add(step(lesson.plan().segments().get(i), lesson.voices().get(i), i + 1, kicker));
    }
    return steps;
  }

  private Markup step(Segment segment, Voice voice, int number, Markup kicker) {
    Illustration picture = illustrator.draw(new Scene(segment, look.seed() + number));
    return STEP.fill(
        Map.ofEntries(
            Map.entry("number", Markup.text(number)),
            Map.entry("duration", seconds(longer(voice.duration()))),
            Map.entry("wordsLang", Markup.text(words.tag())),
            Map.entry("kicker", kicker),
            Map.entry("heading", Markup.text(segment.heading())),
            Map.entry("list", Markup.trusted(picture.numbered() ? "ol" : "ul")),
            Map.entry("points", points(segment.points(), voice)),
            Map.entry("picture", picture.svg()),
            Map.entry("narrationHeading", Markup.text(words.with("narration"))),
            Map.entry("sentences", sentences(segment, voice)),
            Map.entry("audio", audio(voice))));
  }

  private static Duration longer(Duration duration) {
    return duration.compareTo(LEAST) > 0 ? duration : LEAST;
  }

  private static Markup points(List<String> points, Voice voice) {
    List<Duration> times = PointTimes.of(points, voice);
    return Markup.join(
        IntStream.range(0, points.size())
            .mapToObj(
                i ->
                    POINT.fill(
                        Map.of("at", seconds(times.get(i)), "words", Markup.text(points.get(i)))))
            .toList());
  }

  private static Markup sentences(Segment segment, Voice voice) {
    return voice.cues().isEmpty()
        ? Markup.text(segment.narration())
        : Markup.join(voice.cues().stream().map(StepViews::sentence).toList());
  }

  private static Markup sentence(Cue cue) {
    return SENTENCE.fill(
        Map.of(
            "from",
            seconds(cue.from()),
            "to",
            seconds(cue.to()),
            "words",
            Markup.text(cue.text())));
  }

  private static Markup audio(Voice voice) {
    return voice
        .audio()
        .map(file -> Base64.getEncoder().encodeToString(Disk.read(file)))
        .map(data -> AUDIO.fill(Map.of("data", Markup.trusted(data))))
        .orElse(Markup.NONE);
  }

  private static Markup seconds(Duration duration) {
    return Markup.trusted(String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0));
  }
}

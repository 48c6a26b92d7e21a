package dev.taskapi.generation.lesson;

import dev.taskapi.generation.lesson.text.Markup;
import dev.taskapi.generation.lesson.text.Resources;
import dev.taskapi.generation.lesson.text.Template;
import dev.taskapi.generation.text.Phrases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The whole lesson as one HTML file that loads nothing. */
final class Page {
  private static final Template PAGE = new Template(Resources.text("lesson.html"));
  private static final Template DOT =
      new Template("<li><a href=\"#{{id}}\" aria-label=\"{{label}}\"></a></li>");
  static final String STYLE = Palette.css() + Resources.text("lesson.css");
  private static final String SCRIPT = Resources.text("lesson.js");

  private final Look look;
  private final Phrases words;

  Page(Look look) {
    this.look = look;
    this.words = Phrases.of("dev.taskapi.generation.lesson.words", look.language().locale());
  }

  String html(Lesson lesson) {
    return PAGE.fill(
            Map.ofEntries(
                Map.entry("lang", Markup.text(look.language().tag())),
                Map.entry("dir", Markup.text(look.language().direction())),
                Map.entry("theme", Markup.text(look.theme().name())),
                Map.entry("scriptHash", Markup.trusted(hash(SCRIPT))),
                Map.entry("styleHash", Markup.trusted(hash(STYLE))),
                Map.entry("title", Markup.text(lesson.plan().title())),
                Map.entry("style", Markup.trusted(STYLE)),
                Map.entry("script", Markup.trusted(SCRIPT)),
                Map.entry("captions", Markup.text(captions(lesson))),
                Map.entry("steps", steps(lesson)),
                Map.entry("dots", dots(lesson)),
                Map.entry("wordsLang", Markup.text(words.tag())),
                Map.entry("controls", say("controls")),
                Map.entry("previous", say("previous")),
                Map.entry("play", say("play")),
                Map.entry("pause", say("pause")),
                Map.entry("next", say("next")),
                Map.entry("progress", say("progress")),
                Map.entry("captionsLabel", say("captions"))))
        .html();
  }

  private String captions(Lesson lesson) {
    return Boolean.toString(look.captions() || lesson.isSilent());
  }

  private Markup steps(Lesson lesson) {
    FrameViews frame = new FrameViews(words, look);
    List<Markup> steps = new ArrayList<>();
    steps.add(frame.cover(lesson.plan()));
    steps.addAll(new StepViews(words, look).all(lesson));
    lesson.checkpoint().map(frame::checkpoint).ifPresent(steps::add);
    steps.add(frame.end(lesson));
    return Markup.join(steps);
  }

  private Markup dots(Lesson lesson) {
    List<Markup> dots = new ArrayList<>();
    dots.add(dot("start", say("lesson")));
    int count = lesson.voices().size();
    for (int i = 0; i < count; i++) {
      String heading = lesson.plan().segments().get(i).heading();
      String label = words.with("step", i + 1, count) + ": " + heading;
      dots.add(dot("step-" + (i + 1), Markup.text(label)));
    }
    lesson.checkpoint().ifPresent(c -> dots.add(dot("checkpoint", say("checkpoint"))));
    dots.add(dot("end", say("end")));
    return Markup.join(dots);
  }

  private static Markup dot(String id, Markup label) {
    return DOT.fill(Map.of("id", Markup.text(id), "label", label));
  }

  private Markup say(String key) {
    return Markup.text(words.with(key));
  }

  /** What the Content-Security-Policy names this and nothing else by. */
  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

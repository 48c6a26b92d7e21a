package dev.taskapi.generation.lesson;

import dev.taskapi.generation.lesson.drawing.Illustrator;
import dev.taskapi.generation.lesson.drawing.Scene;
import dev.taskapi.generation.lesson.text.Markup;
import dev.taskapi.generation.lesson.text.Resources;
import dev.taskapi.generation.lesson.text.Template;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Phrases;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The steps around those that teach: the title, the question and the end. */
final class FrameViews {
  private static final Template COVER = new Template(Resources.text("cover.html"));
  private static final Template CHECKPOINT = new Template(Resources.text("checkpoint.html"));
  private static final Template END = new Template(Resources.text("end.html"));
  private static final Template OPTION =
      new Template("<li><button type=\"button\"{{right}}>{{words}}</button></li>");
  private static final Template HEADING =
      new Template("<li><a href=\"#step-{{number}}\">{{words}}</a></li>");
  private static final Template SOLUTION =
      new Template("<p class=\"solution\" lang=\"{{lang}}\">{{words}}</p>");

  private final Phrases words;
  private final Markup lang;
  private final Look look;
  private final Illustrator illustrator = new Illustrator();

  FrameViews(Phrases words, Look look) {
    this.words = words;
    this.lang = Markup.text(words.tag());
    this.look = look;
  }

  Markup cover(Plan plan) {
    int parts = plan.segments().size();
    return COVER.fill(
        Map.of(
            "wordsLang", lang,
            "kicker", say("lesson"),
            "title", Markup.text(plan.title()),
            "count", parts == 1 ? say("part") : say("parts", parts),
            "start", say("start"),
            "picture", picture(plan.title(), "", 0)));
  }

  Markup checkpoint(Checkpoint checkpoint) {
    return CHECKPOINT.fill(
        Map.of(
            "wordsLang", lang,
            "kicker", say("checkpoint"),
            "question", say("question", checkpoint.topic()),
            "options", options(checkpoint),
            "right", say("right"),
            "wrong", say("wrong"),
            "showAnswer", say("showAnswer"),
            "answer", Markup.text(checkpoint.answer())));
  }

  Markup end(Lesson lesson) {
    Plan plan = lesson.plan();
    return END.fill(
        Map.of(
            "wordsLang", lang,
            "kicker", say("end"),
            "learned", say("learned"),
            "headings", headings(plan),
            "solution", lesson.checkpoint().map(this::solution).orElse(Markup.NONE),
            "again", say("again"),
            "picture", picture(plan.title(), "", -1)));
  }

  private static Markup options(Checkpoint checkpoint) {
    return Markup.join(
        IntStream.range(0, checkpoint.options().size())
            .mapToObj(
                i ->
                    OPTION.fill(
                        Map.of(
                            "right", Markup.trusted(i == checkpoint.right() ? " data-right" : ""),
                            "words", Markup.text(checkpoint.options().get(i)))))
            .toList());
  }

  private static Markup headings(Plan plan) {
    return Markup.join(
        IntStream.range(0, plan.segments().size())
            .mapToObj(
                i ->
                    HEADING.fill(
                        Map.of(
                            "number", Markup.text(i + 1),
                            "words", Markup.text(plan.segments().get(i).heading()))))
            .toList());
  }

  private Markup solution(Checkpoint checkpoint) {
    return SOLUTION.fill(Map.of("lang", lang, "words", say("answer", checkpoint.answer())));
  }

  private Markup picture(String heading, String narration, long shift) {
    Segment topic = new Segment(heading, List.of(), narration);
    return illustrator.cover(new Scene(topic, look.seed() + shift)).svg();
  }

  private Markup say(String key, Object... parts) {
    return Markup.text(words.with(key, parts));
  }
}

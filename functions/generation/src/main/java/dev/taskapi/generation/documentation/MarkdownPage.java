package dev.taskapi.generation.documentation;

import dev.taskapi.generation.documentation.StudyGuide.Entry;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.quiz.Question;
import dev.taskapi.generation.text.Phrases;
import java.util.List;
import java.util.Locale;

/** Writes a study guide as Markdown (CommonMark, no HTML). */
final class MarkdownPage {
  private final StudyGuide guide;
  private final Phrases labels;
  private final StringBuilder out = new StringBuilder();

  MarkdownPage(StudyGuide guide) {
    this.guide = guide;
    this.labels = StudyGuide.labels(Locale.forLanguageTag(guide.language()));
  }

  String markdown() {
    out.append("# ").append(MarkdownText.escape(guide.title())).append("\n\n");
    paragraph("summary", String.join(space(), guide.summary()));
    bullets("points", guide.keyPoints());
    guide.sections().forEach(this::section);
    glossary();
    bullets("figures", guide.figures());
    questions();
    answers();
    bullets("sources", guide.sources());
    bullets("notes", guide.warnings());
    return out.toString().stripTrailing() + "\n";
  }

  private String space() {
    return guide.language().startsWith("zh") || guide.language().startsWith("ja") ? "" : " ";
  }

  private void heading(String key) {
    out.append("## ").append(labels.word(key)).append("\n\n");
  }

  private void paragraph(String key, String text) {
    heading(key);
    out.append(MarkdownText.escape(text)).append("\n\n");
  }

  private void bullets(String key, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(key);
      lines.forEach(line -> out.append("- ").append(MarkdownText.escape(line)).append('\n'));
      out.append('\n');
    }
  }

  private void section(Segment segment) {
    out.append("## ").append(MarkdownText.escape(segment.heading())).append("\n\n");
    out.append(MarkdownText.escape(segment.narration())).append("\n\n");
  }

  private void glossary() {
    if (guide.glossary().isEmpty()) {
      return;
    }
    heading("glossary");
    for (Entry entry : guide.glossary()) {
      out.append("- **")
          .append(MarkdownText.escape(entry.term()))
          .append("** – ")
          .append(MarkdownText.escape(entry.meaning()))
          .append('\n');
    }
    out.append('\n');
  }

  private void questions() {
    if (guide.questions().isEmpty()) {
      return;
    }
    heading("questions");
    int number = 1;
    for (Question question : guide.questions()) {
      String indent = " ".repeat(String.valueOf(number).length() + 2);
      out.append(number++)
          .append(". ")
          .append(MarkdownText.escape(question.question()))
          .append("\n");
      if (question.type().equals("multiple_choice")) {
        question
            .options()
            .forEach(
                o -> out.append(indent).append("- ").append(MarkdownText.escape(o)).append("\n"));
      }
    }
    out.append("\n");
  }

  private void answers() {
    if (guide.questions().isEmpty()) {
      return;
    }
    heading("answers");
    int number = 1;
    for (Question question : guide.questions()) {
      String answer = question.type().equals("true_false") ? "" : question.answer() + ". ";
      out.append(number++)
          .append(". ")
          .append(MarkdownText.escape(answer + question.explanation()))
          .append("\n");
    }
    out.append("\n");
  }
}

package dev.taskapi.generation.documentation;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.quiz.Question;
import dev.taskapi.generation.text.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * What the document says, before it is laid out.
 *
 * @param language a BCP 47 tag
 * @param figures sentences with numbers or dates
 * @param sources where its facts come from
 * @param author what wrote it, such as "offline"
 */
record StudyGuide(
    String title,
    String language,
    List<String> summary,
    List<String> keyPoints,
    List<Segment> sections,
    List<Entry> glossary,
    List<String> figures,
    List<Question> questions,
    List<String> sources,
    List<String> warnings,
    String author) {
  StudyGuide {
    summary = List.copyOf(summary);
    keyPoints = List.copyOf(keyPoints);
    sections = List.copyOf(sections);
    glossary = List.copyOf(glossary);
    figures = List.copyOf(figures);
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
  }

  /** The headings of a document in its language; in English where the language has none. */
  static Phrases labels(Locale locale) {
    return Phrases.of("dev.taskapi.generation.documentation.labels", locale);
  }

  /** A term and what it means. */
  record Entry(String term, String meaning) {}
}

package dev.taskapi.generation.documentation;

import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.documentation.StudyGuide.Entry;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.Facts;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.quiz.Question;
import dev.taskapi.generation.quiz.QuizMaker;
import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Phrases;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what a study guide says. */
final class GuideMaker {
  private static final int SUMMARY = 3;
  private static final int KEY_POINTS = 6;
  private static final int MOST_FIGURES = 12;
  private static final int MOST_QUESTIONS = 10;

  private final Planner planner;

  GuideMaker(Planner planner) {
    this.planner = planner;
  }

  StudyGuide make(DocumentationRequest request, Work work) {
    Language language = Language.of(request.language(), request.prompt());
    boolean english = language.isEnglish();
    Locale locale = language.locale();
    work.report(Stage.SCRIPT, 0.05);
    Plan plan =
        planner.plan(
            new Brief(request.prompt(), Segments.maximum(), request.language(), work.seed()));
    List<String> sentences = sentences(plan, english, locale);
    boolean passage = !english || !Facts.of(request.prompt()).sentences().isEmpty();
    work.report(Stage.SCRIPT, 0.3);
    List<Entry> glossary =
        english && passage ? new Glossary(request.prompt()).of(sentences) : List.of();
    List<Question> questions = questions(request, sentences.size(), work);
    Centrality centrality = new Centrality(sentences);
    return new StudyGuide(
        plan.title(),
        language.tag(),
        passage ? centrality.best(SUMMARY) : firstNarrations(plan, 1),
        keyPoints(plan, sentences),
        plan.segments(),
        glossary,
        sentences.stream().filter(s -> s.matches("(?s).*\\p{Nd}.*")).limit(MOST_FIGURES).toList(),
        questions,
        sources(StudyGuide.labels(locale), passage, glossary),
        plan.warnings());
  }

  private static List<String> sentences(Plan plan, boolean english, Locale locale) {
    return plan.segments().stream()
        .flatMap(
            segment ->
                english
                    ? English.shared().sentences(segment.narration()).stream()
                    : Sentences.of(segment.narration(), locale).stream())
        .toList();
  }

  private static List<String> firstNarrations(Plan plan, int most) {
    return plan.segments().stream().limit(most).map(Segment::narration).toList();
  }

  /** The sentence that opens each section, for as many as a reader keeps in mind. */
  private static List<String> keyPoints(Plan plan, List<String> sentences) {
    boolean few = plan.segments().size() < 3;
    List<String> openings =
        plan.segments().stream()
            .map(segment -> sentences.stream().filter(segment.narration()::startsWith).findFirst())
            .flatMap(java.util.Optional::stream)
            .toList();
    List<String> points = few ? new Centrality(sentences).best(KEY_POINTS) : openings;
    boolean summed = sentences.size() <= SUMMARY;
    return summed ? List.of() : points.stream().distinct().limit(KEY_POINTS).toList();
  }

  private static List<Question> questions(DocumentationRequest request, int sentences, Work work) {
    int wanted = Math.clamp(sentences / 2, 3, MOST_QUESTIONS);
    QuizRequest quiz =
        new QuizRequest(
            request.prompt(),
            Difficulty.MEDIUM,
            wanted,
            List.of(QuestionType.values()),
            request.language(),
            false);
    return new QuizMaker()
        .make(quiz, work.seed(), done -> work.report(Stage.QUESTIONS, 0.35 + 0.45 * done))
        .questions();
  }

  private static List<String> sources(Phrases labels, boolean passage, List<Entry> glossary) {
    List<String> sources = new ArrayList<>();
    if (passage) {
      sources.add(labels.word("request"));
    }
    if (!passage || !glossary.isEmpty()) {
      sources.add(labels.word("wordnet"));
    }
    return sources;
  }
}

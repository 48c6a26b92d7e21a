package dev.taskapi.generation.documentation;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.documentation.StudyGuide.Entry;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.Facts;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Scripts;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.quiz.Question;
import dev.taskapi.generation.quiz.Quizzes;
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
import java.util.stream.Collectors;

/** Gathers what a study guide says. */
final class GuideMaker {
  private static final int SUMMARY = 3;
  private static final int KEY_POINTS = 6;
  private static final int MOST_FIGURES = 12;
  private static final int MOST_QUESTIONS = 10;

  private final Scripts scripts;
  private final Quizzes quizzes;

  GuideMaker(Scripts scripts, Quizzes quizzes) {
    this.scripts = scripts;
    this.quizzes = quizzes;
  }

  StudyGuide make(DocumentationRequest request, Work work) {
    work.report(Stage.SCRIPT, 0.05);
    Plan plan =
        scripts.plan(
            new Brief(request.prompt(), Segments.maximum(), request.language(), work.seed()), work);
    Language language = plan.language(request.language());
    boolean english = language.isEnglish();
    Locale locale = language.locale();
    List<String> sentences = sentences(plan, english, locale);
    boolean passage = !english || !Facts.of(request.prompt()).sentences().isEmpty();
    work.report(Stage.SCRIPT, 0.3);
    boolean unknown = !passage && isOffline(plan) && onlyEchoes(plan, request.prompt());
    List<Entry> glossary =
        english && passage ? new Glossary(request.prompt()).of(sentences) : List.of();
    List<Question> questions = questions(request, plan, sentences.size(), work);
    Centrality centrality = new Centrality(sentences);
    return new StudyGuide(
        plan.title(),
        language.tag(),
        passage ? centrality.best(SUMMARY) : firstNarrations(plan, 1),
        keyPoints(plan, sentences),
        plan.segments(),
        glossary,
        unknown ? List.of() : figures(sentences),
        questions,
        sources(StudyGuide.labels(locale), plan, passage || unknown, glossary),
        plan.warnings(),
        plan.author());
  }

  private static List<String> figures(List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.matches("(?s).*\\p{Nd}.*"))
        .limit(MOST_FIGURES)
        .toList();
  }

  /** Whether the script says nothing but what it was asked for. */
  private static boolean onlyEchoes(Plan plan, String prompt) {
    String asked = prompt.toLowerCase(Locale.ROOT);
    return plan.segments().stream()
        .map(segment -> segment.narration().toLowerCase(Locale.ROOT).replaceFirst("[.!?…]+$", ""))
        .allMatch(asked::contains);
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

  private List<Question> questions(
      DocumentationRequest request, Plan plan, int sentences, Work work) {
    int wanted = Math.clamp(sentences / 2, 3, MOST_QUESTIONS);
    QuizRequest quiz =
        new QuizRequest(
            isOffline(plan) ? request.prompt() : told(plan),
            Difficulty.MEDIUM,
            wanted,
            List.of(QuestionType.values()),
            request.language(),
            false);
    return quizzes
        .make(quiz, work.seed(), done -> work.report(Stage.QUESTIONS, 0.35 + 0.45 * done))
        .questions();
  }

  private static boolean isOffline(Plan plan) {
    return plan.author().equals(Content.OFFLINE);
  }

  /** A model's guide is asked about by its own text, which the reader has before him. */
  private static String told(Plan plan) {
    return plan.segments().stream().map(Segment::narration).collect(Collectors.joining("\n"));
  }

  private static List<String> sources(
      Phrases labels, Plan plan, boolean passage, List<Entry> glossary) {
    List<String> sources = new ArrayList<>();
    if (passage) {
      sources.add(labels.word("request"));
    }
    if (!isOffline(plan)) {
      sources.add(plan.author());
    }
    if ((isOffline(plan) && !passage) || !glossary.isEmpty()) {
      sources.add(labels.word("wordnet"));
    }
    return sources;
  }
}

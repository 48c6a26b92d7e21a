package dev.taskapi.generation.quiz;

import dev.taskapi.generation.plan.Facts;
import dev.taskapi.generation.plan.Topic;
import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.requests.QuizRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Makes a quiz without a provider. The first English one loads the language models. */
public final class QuizMaker implements Quizzes {
  private static final int MOST_TOPICS = 30;

  @Override
  public Quiz make(QuizRequest request, long seed, DoubleConsumer progress) {
    Language language = Language.of(request.language(), request.prompt());
    if (!language.isEnglish()) {
      return new ForeignQuiz(request, language, seed).make();
    }
    Facts facts = Facts.of(request.prompt());
    boolean passage = !facts.sentences().isEmpty();
    List<String> sentences = passage ? facts.sentences() : definitions(facts.topics());
    progress.accept(0.1);
    String text = String.join(" ", sentences);
    SenseChooser chooser = SenseChooser.forText(text);
    TermFinder finder = new TermFinder(chooser);
    List<Fact> read = new FactReader(finder, passage ? "the text" : "WordNet").facts(sentences);
    List<Item> items = new Workshop(read, chooser, request, seed).items(progress);
    QuizValidator validator = new QuizValidator(text, true);
    List<Item> sound =
        items.stream().filter(i -> validator.problems(i.question()).isEmpty()).toList();
    List<Question> questions =
        new Chooser().choose(sound, request.questions()).stream().map(Item::question).toList();
    return new Quiz(
        facts.title(),
        language.tag(),
        request.difficulty().wireName(),
        request.questions(),
        questions,
        notice(request, questions.size(), facts, passage));
  }

  private static List<String> definitions(List<Topic> topics) {
    Definer definer = new Definer();
    return topics.stream()
        .limit(MOST_TOPICS)
        .map(t -> definer.sentence(t.word(), t.sense()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> notice(
      QuizRequest request, int made, Facts facts, boolean passage) {
    List<String> notes = new ArrayList<>();
    if (!passage) {
      notes.add(
          "The prompt is an instruction without facts of its own: the questions are on definitions from WordNet.");
    }
    if (!facts.unknown().isEmpty()) {
      notes.add("Nothing is known offline about: " + String.join(", ", facts.unknown()) + ".");
    }
    if (made < request.questions()) {
      notes.add(
          "%d questions were asked for and %d made: more good ones cannot be made of the prompt. A longer passage with facts gives more."
              .formatted(request.questions(), made));
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
  }
}

package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Phrases;
import dev.taskapi.generation.text.Sentences;
import dev.taskapi.requests.QuizRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A quiz in a language that is not analysed: it asks for numbers, names, defined terms and long
 * words of the text, and takes wrong answers from the text alone.
 */
final class ForeignQuiz {
  private static final int MOST_TITLE = 60;
  private final QuizRequest request;
  private final Locale locale;
  private final Phrases phrases;
  private final long seed;

  ForeignQuiz(QuizRequest request, long seed) {
    this.request = request;
    this.seed = seed;
    this.locale = Language.named(request.language()).locale();
    this.phrases = QuizPhrases.in(locale);
  }

  Quiz make() {
    List<String> sentences = Sentences.of(request.prompt(), locale);
    ForeignText text = new ForeignText(sentences, phrases, locale);
    List<Item> items = new ForeignItems(text, phrases, request, seed).items();
    QuizValidator validator = new QuizValidator(String.join(" ", sentences), false);
    List<Item> sound =
        items.stream().filter(i -> validator.problems(i.question()).isEmpty()).toList();
    List<Question> questions =
        new Chooser().choose(sound, request.questions()).stream().map(Item::question).toList();
    return new Quiz(
        title(sentences),
        locale.toLanguageTag(),
        request.difficulty().wireName(),
        request.questions(),
        questions,
        Optional.of(notice(questions.size())));
  }

  private String title(List<String> sentences) {
    String first = sentences.isEmpty() ? phrases.word("quiz") : sentences.getFirst();
    String opening = first.split("[,;:.，；：。、!?]", 2)[0].strip();
    boolean longer = opening.codePointCount(0, opening.length()) > MOST_TITLE;
    return longer
        ? opening.substring(0, opening.offsetByCodePoints(0, MOST_TITLE)).strip() + "…"
        : opening;
  }

  private String notice(int made) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Offline, "
            + request.language()
            + " is not analysed: the questions ask for numbers, names and words of the text only.");
    if (!phrases.tag().equals(locale.getLanguage())) {
      notes.add("The words around the questions are in English.");
    }
    if (made < request.questions()) {
      notes.add(
          "%d questions were asked for and %d made: more good ones cannot be made of the prompt."
              .formatted(request.questions(), made));
    }
    return String.join(" ", notes);
  }
}

package dev.taskapi.generation.quiz;

import dev.taskapi.generation.plan.Opening;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Phrases;
import dev.taskapi.generation.text.PlainText;
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

  ForeignQuiz(QuizRequest request, Language language, long seed) {
    this.request = request;
    this.seed = seed;
    this.locale = language.locale();
    this.phrases = QuizPhrases.in(locale);
  }

  Quiz make() {
    List<String> sentences = Sentences.of(PlainText.of(request.prompt()), locale);
    ForeignText text = new ForeignText(sentences, phrases, locale);
    List<Item> items = new ForeignItems(text, phrases, request, seed).items();
    QuizValidator validator = new QuizValidator(String.join(" ", sentences), false);
    List<Item> sound =
        items.stream().filter(i -> validator.problems(i.question()).isEmpty()).toList();
    List<Question> questions =
        new Chooser().choose(sound, request.questions()).stream().map(Item::question).toList();
    return new Quiz(
        sentences.isEmpty()
            ? phrases.word("quiz")
            : Opening.heading(sentences.getFirst(), MOST_TITLE),
        locale.toLanguageTag(),
        request.difficulty().wireName(),
        request.questions(),
        questions,
        Optional.of(notice(questions.size())));
  }

  private String notice(int made) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Offline, "
            + name()
            + " is not analysed: the questions ask for numbers, names and words of the text only.");
    if (Language.named(request.language()).isEnglish()) {
      notes.add("The prompt is in " + name() + " and is not translated into English.");
    }
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

  private String name() {
    return locale.equals(Locale.ROOT) ? request.language() : new Language(locale).english();
  }
}

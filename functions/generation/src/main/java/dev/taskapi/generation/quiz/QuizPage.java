package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Html;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a quiz as one HTML page with the answer key on a page of its own. */
final class QuizPage {
  private static final String LETTERS = "ABCD";

  private final Quiz quiz;
  private final Phrases phrases;

  QuizPage(Quiz quiz) {
    this.quiz = quiz;
    this.phrases = QuizPhrases.in(Locale.forLanguageTag(quiz.language()));
  }

  String html() {
    String dir = Language.named(quiz.language()).direction();
    return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s%s%s</main>
        </body>
        </html>
        """
        .formatted(
            Html.escape(quiz.language()),
            dir,
            Html.escape(quiz.title()),
            style(),
            head(),
            questions(),
            key());
  }

  private String head() {
    String level = phrases.word("difficulty." + quiz.difficulty());
    String count = quiz.questions().size() + " " + phrases.word("questions");
    return """
        <header>
        <p class="kind">%s</p>
        <h1>%s</h1>
        <p class="facts">%s · %s</p>
        <p class="fields"><span>%s</span><span>%s</span></p>
        </header>
        """
        .formatted(
            Html.escape(phrases.word("quiz")),
            Html.escape(quiz.title()),
            Html.escape(level),
            Html.escape(count),
            Html.escape(phrases.word("name")),
            Html.escape(phrases.word("date")));
  }

  private String questions() {
    String items = quiz.questions().stream().map(this::question).collect(Collectors.joining());
    return "<ol class=\"questions\">\n" + items + "</ol>\n";
  }

  private String question(Question question) {
    return "<li><p class=\"asked\">%s</p>%s</li>\n"
        .formatted(blanks(question.question()), options(question));
  }

  private String options(Question question) {
    if (question.options().isEmpty()) {
      return "<p class=\"line\"></p>";
    }
    StringBuilder list = new StringBuilder("<ul class=\"options\">");
    for (int i = 0; i < question.options().size(); i++) {
      list.append(
          "<li><span class=\"letter\">%s</span>%s</li>"
              .formatted(letter(i), Html.escape(shown(question, i))));
    }
    return list.append("</ul>").toString();
  }

  /** The wire says True and False; readers see their own language's words. */
  private String shown(Question question, int option) {
    String text = question.options().get(option);
    boolean statement = question.type().equals("true_false");
    return statement ? phrases.word(text.toLowerCase(Locale.ROOT)) : text;
  }

  private static String letter(int option) {
    return LETTERS.substring(option, option + 1);
  }

  private static String blanks(String text) {
    return Html.escape(text)
        .replace(Stems.BLANK, "<span class=\"blank\">" + Stems.BLANK + "</span>");
  }

  private String key() {
    String items = quiz.questions().stream().map(this::solution).collect(Collectors.joining());
    String note =
        quiz.notice()
            .map(
                n ->
                    "<p class=\"note\"><strong>%s:</strong> %s</p>\n"
                        .formatted(Html.escape(phrases.word("note")), Html.escape(n)))
            .orElse("");
    return "<section class=\"key\">\n<h2>%s</h2>\n<ol>\n%s</ol>\n%s</section>\n"
        .formatted(Html.escape(phrases.word("key")), items, note);
  }

  private String solution(Question question) {
    int index = question.options().indexOf(question.answer());
    String letter = index < 0 ? "" : letter(index) + " · ";
    String answer = index < 0 ? question.answer() : shown(question, index);
    boolean statement = question.type().equals("true_false");
    String cited =
        statement ? " <span class=\"source\">“" + Html.escape(question.source()) + "”</span>" : "";
    return "<li><strong>%s%s</strong><br>%s%s</li>\n"
        .formatted(letter, Html.escape(answer), Html.escape(question.explanation()), cited);
  }

  private static String style() {
    try (InputStream in = QuizPage.class.getResourceAsStream("quiz.css")) {
      return new String(
          java.util.Objects.requireNonNull(in, "quiz.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.taskapi.generation.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a statement that is true or false: what is true stands in the text, what is false does
 * not.
 */
final class StatementCheck {
  private static final Pattern STATEMENT = Pattern.compile("(?s)^.*?: (.*)$");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|cannot)\\b|n['’]t\\b");

  private final String text;
  private final Question question;

  /**
   * @param text in the validator's plain form
   */
  StatementCheck(String text, Question question) {
    this.text = text;
    this.question = question;
  }

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    QuizValidator.require(
        problems,
        question.options().equals(List.of("True", "False")),
        "the options must be True and False");
    QuizValidator.require(
        problems,
        question.options().contains(question.answer()),
        "the answer must be True or False");
    Matcher matcher = STATEMENT.matcher(question.question());
    String statement =
        matcher.matches()
            ? QuizValidator.flat(matcher.group(1))
            : QuizValidator.flat(question.question());
    List<String> parts = List.of(statement.split(Pattern.quote(Contexts.GAP), -1));
    String last = core(parts.getLast());
    boolean told = parts.stream().allMatch(part -> text.contains(core(part)));
    if (question.answer().equals("True")) {
      QuizValidator.require(problems, told, "the true statement is not in the text");
    } else {
      QuizValidator.require(problems, !text.contains(last), "the false statement is in the text");
      QuizValidator.require(
          problems,
          negations(last)
              <= negations(QuizValidator.flat(question.source()))
                  + negations(text)
                  - negations(text.replace(last, "")),
          "a negation makes it false");
      QuizValidator.require(
          problems,
          likeSource(statement, question),
          "the false statement has too little of the source");
    }
    return problems;
  }

  /** Changed in one place: most words are the source's. */
  private static boolean likeSource(String statement, Question question) {
    Set<String> own = words(statement);
    Set<String> source = words(QuizValidator.flat(question.source()));
    source.retainAll(own);
    return source.size() * 3 >= words(QuizValidator.flat(question.source())).size() * 2;
  }

  /** Without a first word that was capitalised when a link before it fell. */
  private static String core(String statement) {
    return statement.replaceFirst("[.]$", "");
  }

  private static int negations(String text) {
    return (int) NEGATION.matcher(text).results().count();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+", -1)));
  }
}

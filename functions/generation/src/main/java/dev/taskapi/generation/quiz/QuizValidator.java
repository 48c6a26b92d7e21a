package dev.taskapi.generation.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges a question, whoever wrote it: one right answer that the text gives, wrong ones that are
 * wrong, and nothing in its words that tells the key.
 */
public final class QuizValidator {
  private static final int FEWEST_OPTIONS = 3;
  private static final int MOST_OPTIONS = 4;

  private final String text;
  private final boolean english;
  private final Kinship kinship = new Kinship();

  /**
   * @param text what the questions are on
   * @param english whether words can be looked up
   */
  public QuizValidator(String text, boolean english) {
    this.text = flat(text);
    this.english = english;
  }

  /** What is wrong with it; empty where nothing is. */
  public List<String> problems(Question question) {
    List<String> problems = new ArrayList<>();
    require(problems, !question.question().isBlank(), "no question");
    require(problems, !question.explanation().isBlank(), "no explanation");
    require(problems, text.contains(flat(question.source())), "the source is not in the text");
    switch (question.type()) {
      case "multiple_choice" -> choice(question, problems);
      case "true_false" -> problems.addAll(new StatementCheck(text, question).problems());
      case "fill_in_blank" -> blank(question, problems);
      default -> problems.add("unknown type " + question.type());
    }
    return problems;
  }

  private void choice(Question question, List<String> problems) {
    List<String> options = question.options();
    require(
        problems,
        options.size() >= FEWEST_OPTIONS && options.size() <= MOST_OPTIONS,
        "3 or 4 options are needed");
    require(
        problems,
        options.stream().filter(question.answer()::equals).count() == 1,
        "the answer is not one of the options");
    Set<String> different = new HashSet<>();
    options.forEach(option -> different.add(OptionForms.lemma(option, english)));
    require(problems, different.size() == options.size(), "two options are the same");
    require(problems, inSource(question), "the answer is not in the source");
    require(
        problems,
        !Leaks.gives(unlabelled(question.question()), question.answer()),
        "the question gives the answer away");
    require(problems, OptionForms.articlesFit(question), "the article gives the answer away");
    require(
        problems,
        !english || OptionForms.numbersAgree(options),
        "singular and plural options are mixed");
    if (english) {
      kin(question, problems);
    }
  }

  private void kin(Question question, List<String> problems) {
    for (String option : question.options()) {
      boolean other = !option.equals(question.answer());
      if (other && !OptionForms.isNumber(option) && kinship.related(option, question.answer())) {
        problems.add("“" + option + "” is right, too");
      }
    }
  }

  private void blank(Question question, List<String> problems) {
    require(problems, question.options().isEmpty(), "a blank has no options");
    String shown = question.question();
    boolean one =
        shown.indexOf(Stems.BLANK) >= 0
            && shown.indexOf(Stems.BLANK) == shown.lastIndexOf(Stems.BLANK);
    require(problems, one, "there must be one blank");
    require(problems, inSource(question), "the answer is not in the source");
    require(
        problems,
        !Leaks.gives(unlabelled(shown), question.answer()),
        "the question gives the answer away");
    require(problems, OptionForms.articlesFit(question), "the article gives the answer away");
    require(problems, !question.answer().isBlank(), "no answer");
  }

  private static boolean inSource(Question question) {
    return flat(question.source()).contains(flat(question.answer()));
  }

  private static String unlabelled(String question) {
    return question.replaceFirst(
        "^(?:Fill in the blank: |Which (?:name|term|year|number) completes the sentence, according to (?:the text|WordNet)\\? |According to (?:the text|WordNet), )",
        "");
  }

  static String flat(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  static void require(List<String> problems, boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}

package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a question, whoever wrote it: one right answer that the text gives, wrong ones that are
 * wrong, and nothing in its words that tells the key.
 */
public final class QuizValidator {
  private static final Pattern STATEMENT = Pattern.compile("(?s)^.*?: (.*)$");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|cannot)\\b|n['’]t\\b");
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
      case "true_false" -> trueFalse(question, problems);
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
    options.forEach(option -> different.add(lemma(option)));
    require(problems, different.size() == options.size(), "two options are the same");
    require(problems, inSource(question), "the answer is not in the source");
    require(
        problems,
        !Leaks.gives(unlabelled(question.question()), question.answer()),
        "the question gives the answer away");
    require(problems, articlesFit(question), "the article gives the answer away");
    require(problems, numbersAgree(options), "singular and plural options are mixed");
    if (english) {
      kin(question, problems);
    }
  }

  private void kin(Question question, List<String> problems) {
    for (String option : question.options()) {
      boolean other = !option.equals(question.answer());
      if (other && !isNumber(option) && kinship.related(option, question.answer())) {
        problems.add("“" + option + "” is right, too");
      }
    }
  }

  private void trueFalse(Question question, List<String> problems) {
    require(
        problems,
        question.options().equals(List.of("True", "False")),
        "the options must be True and False");
    require(
        problems,
        question.options().contains(question.answer()),
        "the answer must be True or False");
    Matcher matcher = STATEMENT.matcher(question.question());
    String statement = matcher.matches() ? flat(matcher.group(1)) : flat(question.question());
    if (question.answer().equals("True")) {
      require(problems, text.contains(core(statement)), "the true statement is not in the text");
    } else {
      require(problems, !text.contains(core(statement)), "the false statement is in the text");
      require(
          problems,
          negations(statement)
              <= negations(flat(question.source()))
                  + negations(text)
                  - negations(text.replace(core(statement), "")),
          "a negation makes it false");
      require(
          problems,
          likeSource(statement, question),
          "the false statement has too little of the source");
    }
  }

  /** Changed in one place: most words are the source's. */
  private static boolean likeSource(String statement, Question question) {
    Set<String> own = words(statement);
    Set<String> source = words(flat(question.source()));
    source.retainAll(own);
    return source.size() * 3 >= words(flat(question.source())).size() * 2;
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
    require(problems, articlesFit(question), "the article gives the answer away");
    require(problems, !question.answer().isBlank(), "no answer");
  }

  private static boolean inSource(Question question) {
    return flat(question.source()).contains(flat(question.answer()));
  }

  private static boolean articlesFit(Question question) {
    boolean shown = question.question().matches("(?is).*\\ban? " + Stems.BLANK + ".*");
    boolean same = question.options().stream().map(Inflection::article).distinct().count() == 1;
    return !shown || (!question.options().isEmpty() && same);
  }

  private boolean numbersAgree(List<String> options) {
    if (!english
        || options.stream()
            .anyMatch(
                o ->
                    isNumber(o)
                        || Character.isUpperCase(o.codePointAt(0))
                        || o.split(" ", -1).length > 4)) {
      return true;
    }
    return options.stream().map(QuizValidator::isPlural).distinct().count() == 1;
  }

  private static boolean isPlural(String noun) {
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    String lemma = WordNet.shared().nounLemma(last);
    return !lemma.equals(last) && !lemma.isEmpty();
  }

  private String lemma(String option) {
    return english ? WordNet.shared().nounLemma(option) : option.toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String option) {
    return option.matches(".*\\d.*");
  }

  private static String unlabelled(String question) {
    return question.replaceFirst(
        "^(?:Fill in the blank: |Which (?:name|term|year|number) completes the sentence, according to (?:the text|WordNet)\\? |According to (?:the text|WordNet), )",
        "");
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

  private static String flat(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static void require(List<String> problems, boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}

package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.WordNet;
import java.util.List;
import java.util.Locale;

/** Whether options are of one form, so that none stands out by it. */
final class OptionForms {
  private OptionForms() {}

  static boolean articlesFit(Question question) {
    boolean shown = question.question().matches("(?is).*\\ban? " + Stems.BLANK + ".*");
    boolean same = question.options().stream().map(Inflection::article).distinct().count() == 1;
    return !shown || (!question.options().isEmpty() && same);
  }

  static boolean numbersAgree(List<String> options) {
    if (options.stream()
        .anyMatch(
            o ->
                isNumber(o)
                    || Character.isUpperCase(o.codePointAt(0))
                    || o.split(" ", -1).length > 4)) {
      return true;
    }
    return options.stream().map(OptionForms::isPlural).distinct().count() == 1;
  }

  private static boolean isPlural(String noun) {
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    String lemma = WordNet.shared().nounLemma(last);
    return !lemma.equals(last) && !lemma.isEmpty();
  }

  static String lemma(String option, boolean english) {
    String lemma = english ? WordNet.shared().nounLemma(option) : option.toLowerCase(Locale.ROOT);
    return lemma.replaceFirst("(?<=[^s]{3})s$", "");
  }

  static boolean isNumber(String option) {
    return option.matches(".*\\d.*");
  }
}

package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.List;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/** Takes the endings of inflection off a word until the dictionary knows it. */
final class Endings {
  private static final List<String> NOUN =
      List.of("s>", "ses>s", "xes>x", "zes>z", "ches>ch", "shes>sh", "men>man", "ies>y", "es>");
  private static final List<String> VERB =
      List.of("s>", "ies>y", "es>e", "es>", "ed>e", "ed>", "ied>y", "ing>e", "ing>");
  private static final List<String> NONE = List.of();

  private final POS pos;
  private final List<String> rules;

  private Endings(POS pos, List<String> rules) {
    this.pos = pos;
    this.rules = rules;
  }

  static Endings of(POS pos) {
    return new Endings(pos, pos == POS.NOUN ? NOUN : pos == POS.VERB ? VERB : NONE);
  }

  /** Irregular forms win over regular ones: "fell" is a form of "fall". */
  @Nullable IndexWord firstKnown(Dictionary dictionary, String lower) throws JWNLException {
    for (String candidate : candidates(dictionary, lower)) {
      IndexWord word = dictionary.getIndexWord(pos, candidate);
      if (word != null) {
        return word;
      }
    }
    return null;
  }

  private List<String> candidates(Dictionary dictionary, String lower) throws JWNLException {
    List<String> candidates = new ArrayList<>();
    Exc irregular = dictionary.getException(pos, lower);
    if (irregular != null) {
      candidates.addAll(irregular.getExceptions());
    }
    candidates.add(lower);
    for (String rule : rules) {
      int arrow = rule.indexOf('>');
      String ending = rule.substring(0, arrow);
      if (lower.endsWith(ending) && lower.length() > ending.length() + 1 && !lower.endsWith("ss")) {
        String stem = lower.substring(0, lower.length() - ending.length());
        candidates.add(stem + rule.substring(arrow + 1));
        candidates.add(undoubled(stem));
      }
    }
    return candidates;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }
}

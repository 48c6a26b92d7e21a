package dev.taskapi.generation.text;

import java.util.Locale;

/**
 * Corrects the tagger where WordNet knows better: a word that is no verb is not tagged a verb, and
 * a common noun at the start of a sentence is no name.
 */
final class TagRepair {
  private final WordNet wordNet;

  TagRepair(WordNet wordNet) {
    this.wordNet = wordNet;
  }

  String[] repaired(String[] words, String[] tags) {
    String[] repaired = tags.clone();
    for (int i = 0; i < words.length; i++) {
      String tag = i == 0 ? first(words[i], tags[i]) : tags[i];
      repaired[i] = known(words[i], tag);
    }
    return repaired;
  }

  private String first(String word, String tag) {
    boolean ordinary = word.length() > 1 && word.substring(1).equals(lower(word.substring(1)));
    if (tag.startsWith("NNP") && ordinary && wordNet.isCommonNoun(lower(word))) {
      return plural(lower(word)) ? "NNS" : "NN";
    }
    return tag;
  }

  private String known(String word, String tag) {
    String lower = lower(word);
    if (word.matches("\\d[\\d,.]*")) {
      return "CD";
    }
    if (tag.startsWith("VB") && !wordNet.isVerb(lower) && !lower.contains("'")) {
      return other(lower, tag);
    }
    if (tag.startsWith("NN") && !tag.startsWith("NNP") && !wordNet.isCommonNoun(lower)) {
      return wordNet.isAdjective(lower) && !wordNet.isVerb(lower) ? "JJ" : tag;
    }
    return tag;
  }

  private String other(String lower, String tag) {
    if (wordNet.isCommonNoun(lower)) {
      return plural(lower) ? "NNS" : "NN";
    }
    return wordNet.isAdjective(lower) ? "JJ" : tag;
  }

  private boolean plural(String lower) {
    return !wordNet.nounLemma(lower).equals(lower);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

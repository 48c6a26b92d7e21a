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
      boolean named = i + 1 < tags.length && tags[i + 1].startsWith("NNP");
      String tag = i == 0 && !named ? first(words[i], tags[i]) : tags[i];
      repaired[i] = relates(words, tags, i) ? clause(words[i], tag) : known(words[i], tag);
    }
    return repaired;
  }

  /** Whether the word follows "that", "which" or "who" that opens a clause on a noun. */
  private static boolean relates(String[] words, String[] tags, int i) {
    boolean that = i > 1 && words[i - 1].equals("that") && tags[i - 2].startsWith("NN");
    return that || (i > 0 && tags[i - 1].startsWith("W"));
  }

  private String first(String word, String tag) {
    boolean ordinary = word.length() > 1 && word.substring(1).equals(lower(word.substring(1)));
    boolean nameless = wordNet.nouns(word).stream().noneMatch(s -> s.words().contains(word));
    if (tag.startsWith("NNP") && ordinary && nameless && wordNet.isCommonNoun(lower(word))) {
      return plural(lower(word)) ? "NNS" : "NN";
    }
    return tag;
  }

  /** After "that", "which" or "who", a word that can be a verb in the present is one. */
  private String clause(String word, String tag) {
    boolean verb = tag.equals("NNS") && wordNet.isVerb(lower(word));
    return verb ? "VBZ" : known(word, tag);
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
      boolean verb = wordNet.isVerb(lower) && lower.matches(".*(?:s|ed)");
      String verbTag = lower.endsWith("s") ? "VBZ" : "VBD";
      return verb ? verbTag : wordNet.isAdjective(lower) ? "JJ" : tag;
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

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
    for (int i = 1; i + 1 < words.length; i++) {
      if (isLostVerb(words, repaired, i)) {
        repaired[i] = "VBZ";
      } else if (isLostPlain(words, repaired, i)) {
        repaired[i] = "VBP";
      } else if (isLostNoun(words, repaired, i)) {
        repaired[i] = "NN";
      }
    }
    return repaired;
  }

  /** "The right ventricle pumps blood": a plural that is the only verb its clause could have. */
  private boolean isLostVerb(String[] words, String[] tags, int i) {
    boolean singular = tags[i - 1].equals("NN") || tags[i - 1].equals("NNP");
    boolean goesOn =
        tags[i + 1].matches("DT|PRP\\$?|CD|IN|TO|JJ|NNS?|RB|VBN") && !words[i + 1].equals("of");
    boolean joined = tags[i + 1].equals("CC") && i + 2 < tags.length && tags[i + 2].equals("VBZ");
    boolean opens = i == 1 && tags[2].matches("DT|PRP\\$");
    return tags[i].equals("NNS")
        && singular
        && (goesOn || joined)
        && wordNet.isVerb(lower(words[i]))
        && (opens || noFinite(words, tags, i));
  }

  /** "Lemons cure scurvy": a noun after a plural that is the only verb its clause could have. */
  private boolean isLostPlain(String[] words, String[] tags, int i) {
    return tags[i].equals("NN")
        && tags[i - 1].equals("NNS")
        && tags[i + 1].matches("DT|PRP\\$?|CD|JJ|NNS?")
        && wordNet.isVerb(lower(words[i]))
        && wordNet.verbLemma(words[i]).equals(lower(words[i]))
        && noFinite(words, tags, i);
  }

  /** "A minor is": what stands between an article and a verb is a noun. */
  private boolean isLostNoun(String[] words, String[] tags, int i) {
    return tags[i].equals("JJ")
        && tags[i - 1].equals("DT")
        && tags[i + 1].matches("VB[DZ]|MD")
        && wordNet.isCommonNoun(lower(words[i]));
  }

  private static boolean noFinite(String[] words, String[] tags, int i) {
    for (int left = i - 1; left >= 0 && !bounds(words[left], tags[left]); left--) {
      if (tags[left].matches("VB[DZP]|MD")) {
        return false;
      }
    }
    for (int right = i + 1; right < tags.length && !bounds(words[right], tags[right]); right++) {
      boolean second = tags[right].equals("CC") && right + 1 < tags.length;
      if (second && tags[right + 1].equals("VBZ")) {
        return true;
      }
      if (tags[right].matches("VB[DZP]|MD")) {
        return false;
      }
    }
    return true;
  }

  private static boolean bounds(String word, String tag) {
    return tag.startsWith("W")
        || word.matches("[,;:()—–]|that|because|while|whereas|if|although|when|before|after");
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
    boolean noAdjective = tag.equals("JJ") && !wordNet.isAdjective(lower(word));
    return noAdjective && ordinary && wordNet.isCommonNoun(lower(word)) ? "NN" : tag;
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

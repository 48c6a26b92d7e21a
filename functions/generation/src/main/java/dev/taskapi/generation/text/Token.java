package dev.taskapi.generation.text;

import java.util.Locale;
import java.util.Set;

/**
 * A word or sign of a sentence.
 *
 * @param tag its part of speech in the Penn tag set, such as "NNS"
 * @param chunk its place in a phrase in the CoNLL manner, such as "B-NP"
 * @param start where it begins in the sentence
 * @param end where it ends, exclusive
 */
public record Token(String text, String tag, String chunk, int start, int end) {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** A name, such as "Pythagoras". */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  public boolean isPlural() {
    return tag.equals("NNS") || tag.equals("NNPS");
  }

  public boolean isNumber() {
    return tag.equals("CD");
  }

  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** A verb that can carry a clause: in the past, the present, or modal. */
  public boolean isFinite() {
    return FINITE.contains(tag);
  }

  public boolean isAdjective() {
    return tag.startsWith("JJ");
  }

  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  public boolean startsUpper() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean begins(String kind) {
    return chunk.equals("B-" + kind);
  }

  boolean continues(String kind) {
    return chunk.equals("I-" + kind);
  }

  Token retagged(String newTag) {
    return new Token(text, newTag, chunk, start, end);
  }
}

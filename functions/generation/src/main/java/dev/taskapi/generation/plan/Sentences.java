package dev.taskapi.generation.plan;

/** Finishing touches that all scripts share. */
final class Sentences {
  private Sentences() {}

  /** With a full stop at its end. */
  static String closed(String sentence) {
    String plain = sentence.strip();
    return plain.matches("(?s).*[.!?…。！？।؟][\"'”’)»」』]*")
        ? plain
        : plain.replaceFirst("[,;:]+$", "") + ".";
  }

  static String tooFew(int asked, int made) {
    return "%d segments were asked for and %d made: the prompt has no more sentences to fill them."
        .formatted(asked, made);
  }
}

package dev.taskapi.generation.video;

import dev.taskapi.generation.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a narration into passages, which are spoken and saved one by one. */
final class Passages {
  private static final int MOST_CHARS = 600;

  private Passages() {}

  /** Whole sentences, as many as fit; a longer sentence is a passage of its own. */
  static List<String> of(String narration, Locale locale) {
    if (narration.length() <= MOST_CHARS) {
      return List.of(narration);
    }
    List<String> passages = new ArrayList<>();
    for (String sentence : Sentences.of(narration, locale)) {
      String last = passages.isEmpty() ? "" : passages.getLast();
      if (!last.isEmpty() && last.length() + sentence.length() < MOST_CHARS) {
        passages.set(passages.size() - 1, last + gap(last) + sentence);
      } else {
        passages.add(sentence);
      }
    }
    return passages.isEmpty() ? List.of(narration) : passages;
  }

  /** Chinese and Japanese set no space between sentences. */
  private static String gap(String before) {
    return before.matches("(?s).*[。！？]") ? "" : " ";
  }
}

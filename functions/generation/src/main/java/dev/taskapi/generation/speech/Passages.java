package dev.taskapi.generation.speech;

import dev.taskapi.generation.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a narration into passages, which are spoken and saved one by one. */
final class Passages {
  private static final int MOST_CHARS = 600;

  private Passages() {}

  /** Whole sentences, as many as fit; a longer sentence is cut where its speaker breathes. */
  static List<String> of(String narration, Locale locale) {
    if (narration.length() <= MOST_CHARS) {
      return List.of(narration);
    }
    List<String> passages = new ArrayList<>();
    for (String sentence : Sentences.of(narration, locale)) {
      List<String> parts =
          sentence.length() <= MOST_CHARS ? List.of(sentence) : Breaths.of(sentence, locale);
      parts.forEach(part -> add(part, passages));
    }
    return passages.isEmpty() ? List.of(narration) : passages;
  }

  private static void add(String part, List<String> passages) {
    String last = passages.isEmpty() ? "" : passages.getLast();
    if (!last.isEmpty() && last.length() + part.length() < MOST_CHARS) {
      passages.set(passages.size() - 1, last + gap(last) + part);
    } else {
      passages.add(part);
    }
  }

  /** Chinese and Japanese set no space between sentences. */
  private static String gap(String before) {
    return before.matches("(?s).*[。！？，、；：]") ? "" : " ";
  }
}

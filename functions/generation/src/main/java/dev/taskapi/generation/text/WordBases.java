package dev.taskapi.generation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up in WordNet, whatever their endings, and keeps what it found. For one thread at a
 * time.
 */
final class WordBases {
  private static final int MOST_KEPT = 50_000;

  private final Dictionary dictionary;
  private final Map<String, Optional<IndexWord>> bases = new HashMap<>();

  WordBases(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Nullable IndexWord base(POS pos, String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT).strip();
    if (lower.isEmpty()) {
      return null;
    }
    if (bases.size() > MOST_KEPT) {
      bases.clear();
    }
    return bases.computeIfAbsent(pos.getKey() + lower, k -> looked(pos, lower)).orElse(null);
  }

  private Optional<IndexWord> looked(POS pos, String lower) {
    try {
      IndexWord exact = pos == POS.VERB ? null : dictionary.getIndexWord(pos, lower);
      return Optional.ofNullable(
          exact == null ? Endings.of(pos).firstKnown(dictionary, lower) : exact);
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }
}

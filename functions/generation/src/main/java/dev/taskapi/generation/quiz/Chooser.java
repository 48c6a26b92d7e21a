package dev.taskapi.generation.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the best questions: spread over the text and over the kinds, nothing asked twice. */
final class Chooser {
  private static final double REPEATED_FACT = 1.1;
  private static final double REPEATED_TYPE = 0.55;
  private static final int MOST_KEYS = 2;

  private final Map<Integer, Integer> perFact = new HashMap<>();
  private final Map<String, Integer> perKind = new HashMap<>();
  private final Map<String, Integer> perKey = new HashMap<>();
  private int mostTrue;
  private final Set<String> asked = new HashSet<>();

  /** At most so many, in the order of the text. */
  List<Item> choose(List<Item> items, int most) {
    mostTrue = Math.max(2, most / 4);
    List<Item> left = new ArrayList<>(items);
    List<Item> chosen = new ArrayList<>();
    while (chosen.size() < most && !left.isEmpty()) {
      left.removeIf(this::isSpent);
      left.stream()
          .max(Comparator.comparingDouble(this::value))
          .ifPresent(
              best -> {
                chosen.add(best);
                note(best);
              });
    }
    chosen.sort(Comparator.comparingInt(Item::fact));
    return List.copyOf(chosen);
  }

  private boolean isSpent(Item item) {
    boolean statement = item.key().equals("true");
    if (statement && perKind.getOrDefault(kind(item), 0) >= mostTrue) {
      return true;
    }
    return asked.contains(item.fact() + "/" + item.key())
        || asked.contains(item.question().question())
        || (!statement && perKey.getOrDefault(item.key(), 0) >= MOST_KEYS)
        || (statement && perFact.getOrDefault(item.fact(), 0) > 1);
  }

  private double value(Item item) {
    return item.worth()
        - REPEATED_FACT * perFact.getOrDefault(item.fact(), 0)
        - REPEATED_TYPE * perKind.getOrDefault(kind(item), 0)
        - perKey.getOrDefault(item.key(), 0);
  }

  private void note(Item item) {
    perFact.merge(item.fact(), 1, Integer::sum);
    perKind.merge(kind(item), 1, Integer::sum);
    perKey.merge(item.key(), 1, Integer::sum);
    asked.add(item.fact() + "/" + item.key());
    asked.add(item.question().question());
  }

  /** True statements and false ones are kinds of their own, so that neither is the usual one. */
  private static String kind(Item item) {
    boolean statement = item.question().type().equals("true_false");
    return statement ? "true_false " + item.question().answer() : item.question().type();
  }
}

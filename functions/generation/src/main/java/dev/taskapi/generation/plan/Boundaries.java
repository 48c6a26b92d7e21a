package dev.taskapi.generation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a text between sentences where the topic changes. */
final class Boundaries {
  private static final double NEW_PARAGRAPH = 0.9;
  private static final double PRONOUN = 0.6;
  private static final int WINDOW = 2;

  private final double[] gain;
  private final int sentences;

  /**
   * @param words the words of each sentence that carry meaning
   * @param paragraphStarts the sentences that begin a paragraph
   * @param leaning the sentences that begin with a word that leans on the one before
   */
  Boundaries(List<Set<String>> words, Set<Integer> paragraphStarts, Set<Integer> leaning) {
    sentences = words.size();
    gain = new double[sentences];
    for (int i = 1; i < sentences; i++) {
      double apart = 1 - cohesion(words, i);
      gain[i] =
          apart
              + (paragraphStarts.contains(i) ? NEW_PARAGRAPH : 0)
              - (leaning.contains(i) ? PRONOUN : 0);
    }
  }

  /** How many topics there seem to be. */
  int topics(int most) {
    double mean = Arrays.stream(gain).skip(1).average().orElse(0);
    int topics = 1;
    int since = 0;
    for (int i = 1; i < sentences; i++) {
      since++;
      boolean peak = gain[i] >= mean && (since >= WINDOW || gain[i] > 1 + NEW_PARAGRAPH / 2);
      if (peak) {
        topics++;
        since = 0;
      }
    }
    return Math.min(topics, most);
  }

  /** The first sentence of each of so many pieces; even lengths are preferred. */
  List<Integer> cut(int pieces) {
    double[][] best = new double[pieces + 1][sentences + 1];
    int[][] from = new int[pieces + 1][sentences + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int piece = 1; piece <= pieces; piece++) {
      for (int end = piece; end <= sentences; end++) {
        for (int start = piece - 1; start < end; start++) {
          double value = best[piece - 1][start] + value(start, end, pieces);
          if (value > best[piece][end]) {
            best[piece][end] = value;
            from[piece][end] = start;
          }
        }
      }
    }
    return starts(from, pieces);
  }

  private List<Integer> starts(int[][] from, int pieces) {
    List<Integer> starts = new ArrayList<>();
    for (int piece = pieces, end = sentences; piece > 0; piece--) {
      end = from[piece][end];
      starts.add(0, end);
    }
    return starts;
  }

  private double value(int start, int end, int pieces) {
    double even = (double) sentences / pieces;
    double skew = (end - start - even) / even;
    return (start == 0 ? 0 : gain[start]) - 0.35 * skew * skew;
  }

  private static double cohesion(List<Set<String>> words, int at) {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    words.subList(Math.max(0, at - WINDOW), at).forEach(before::addAll);
    words.subList(at, Math.min(words.size(), at + WINDOW)).forEach(after::addAll);
    long common = before.stream().filter(after::contains).count();
    double size = Math.sqrt((double) before.size() * after.size());
    return size == 0 ? 0 : common / size;
  }
}

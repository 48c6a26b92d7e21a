package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.List;

/** An English sentence with its words analysed. */
public record Sentence(String text, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The words of the span as they stand in the text. */
  public String words(Span span) {
    return text.substring(token(span.from()).start(), token(span.to() - 1).end());
  }

  /** What stands before the span, spaces included. */
  public String before(Span span) {
    return text.substring(0, token(span.from()).start());
  }

  /** What stands after the span, spaces included. */
  public String after(Span span) {
    return text.substring(token(span.to() - 1).end());
  }

  /** The noun phrases from left to right, determiners included. */
  public List<Span> nounPhrases() {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= size(); i++) {
      boolean inside = i < size() && token(i).continues("NP") && start >= 0;
      if (start >= 0 && !inside) {
        spans.add(new Span(start, i));
        start = -1;
      }
      if (i < size() && (token(i).begins("NP") || (token(i).continues("NP") && start < 0))) {
        start = i;
      }
    }
    return List.copyOf(spans);
  }

  /** The first verb that can carry a clause, or -1. */
  public int firstFinite() {
    for (int i = 0; i < size(); i++) {
      if (token(i).isFinite()) {
        return i;
      }
    }
    return -1;
  }

  /** Without the full stop, question mark or the like at its end. */
  public String unstopped() {
    return text.replaceFirst("[\\s.!?…]+$", "");
  }
}

package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the terms of sentences: names, and the longest noun phrases that WordNet knows. */
public final class TermFinder {
  private static final int LONGEST = 4;

  private final WordNet wordNet = WordNet.shared();
  private final SenseChooser chooser;

  public TermFinder(SenseChooser chooser) {
    this.chooser = chooser;
  }

  /** The terms from left to right; they do not overlap. */
  public List<Term> terms(Sentence sentence) {
    List<Term> terms = new ArrayList<>();
    for (Span phrase : sentence.nounPhrases()) {
      int to = phrase.to();
      while (to > phrase.from()) {
        Optional<Span> found = ending(sentence, phrase.from(), to);
        found.ifPresent(span -> terms.add(0, term(sentence, span)));
        to = found.map(Span::from).orElse(to - 1);
      }
    }
    terms.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
    return List.copyOf(terms);
  }

  /** The term that ends before this token. */
  private Optional<Span> ending(Sentence sentence, int from, int to) {
    Token last = sentence.token(to - 1);
    if (!last.isNoun() || !last.isWord()) {
      return Optional.empty();
    }
    if (last.isProper()) {
      return Optional.of(nameSpan(sentence, from, to));
    }
    for (int start = Math.max(from, to - LONGEST); start < to - 1; start++) {
      Span span = new Span(start, to);
      if (plain(sentence, span) && known(sentence.words(span))) {
        return Optional.of(span);
      }
    }
    return Optional.of(new Span(compoundStart(sentence, from, to), to));
  }

  private boolean known(String phrase) {
    return wordNet.nouns(phrase).stream().anyMatch(sense -> !sense.isName());
  }

  private static boolean plain(Sentence sentence, Span span) {
    Token first = sentence.token(span.from());
    return (first.isNoun() || first.isAdjective() || first.tag().startsWith("VB"))
        && !StopWords.has(first.text());
  }

  private static Span nameSpan(Sentence sentence, int from, int to) {
    int start = to - 1;
    while (start > from && sentence.token(start - 1).isProper()) {
      start--;
    }
    return new Span(start, to);
  }

  /** Nouns in a row that are unknown together are one term: "lithium battery pack". */
  private static int compoundStart(Sentence sentence, int from, int to) {
    int start = to - 1;
    while (start > from
        && to - start < LONGEST - 1
        && sentence.token(start - 1).isNoun()
        && !sentence.token(start - 1).isPlural()
        && !sentence.token(start - 1).isProper()) {
      start--;
    }
    return start;
  }

  private Term term(Sentence sentence, Span span) {
    String words = sentence.words(span);
    Token last = sentence.token(span.to() - 1);
    boolean name = last.isProper();
    List<Sense> senses = senses(words, name);
    String lemma = name ? words : wordNet.nounLemma(words);
    boolean plural = !name && last.isPlural() && !lemma.equalsIgnoreCase(words);
    return new Term(span, words, lemma, plural, name, chooser.best(lemma, senses));
  }

  private List<Sense> senses(String words, boolean name) {
    return wordNet.nouns(words).stream()
        .filter(sense -> name ? sense.words().contains(words) : !sense.isName())
        .toList();
  }
}

package dev.taskapi.generation.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the terms of sentences: names, and the longest noun phrases that WordNet knows. */
public final class TermFinder {
  private static final int LONGEST = 4;
  private static final Set<String> PARTICLES =
      Set.of("of", "da", "de", "di", "del", "della", "van", "von", "der", "ibn", "al");

  private final WordNet wordNet = WordNet.shared();
  private final SenseChooser chooser;

  public TermFinder(SenseChooser chooser) {
    this.chooser = chooser;
  }

  /** The terms from left to right; they do not overlap. */
  public List<Term> terms(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    for (Span phrase : sentence.nounPhrases()) {
      int to = phrase.to();
      while (to > phrase.from()) {
        Optional<Span> found = ending(sentence, phrase.from(), to);
        found.ifPresent(spans::add);
        to = found.map(Span::from).orElse(to - 1);
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return joined(sentence, spans).stream().map(span -> term(sentence, span)).toList();
  }

  /** "League of Nations" is one name. */
  private static List<Span> joined(Sentence sentence, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      boolean belongs = !joined.isEmpty() && continues(sentence, joined.getLast(), span);
      if (belongs) {
        joined.set(joined.size() - 1, new Span(joined.getLast().from(), span.to()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean continues(Sentence sentence, Span first, Span second) {
    boolean near = second.from() == first.to() + 1 && first.to() < sentence.size();
    return near
        && PARTICLES.contains(sentence.token(first.to()).lower())
        && sentence.token(first.to() - 1).isProper()
        && sentence.token(second.to() - 1).isProper();
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
    while (start > from && belongs(sentence, start - 1)) {
      start--;
    }
    return new Span(start, to);
  }

  /**
   * "Mid-Atlantic Ridge", "Event Horizon": a capital belongs to the name, but not a first word's.
   */
  private static boolean belongs(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean capital = at > 0 && token.startsUpper() && token.text().length() > 1;
    return token.isProper() || (capital && (token.isAdjective() || token.isNoun()));
  }

  /** Nouns in a row that are unknown together are one term: "lithium battery pack". */
  private static int compoundStart(Sentence sentence, int from, int to) {
    int start = to - 1;
    while (start > from
        && to - start < LONGEST - 1
        && sentence.token(start - 1).isNoun()
        && !sentence.token(start - 1).isPlural()) {
      start--;
    }
    return start;
  }

  private Term term(Sentence sentence, Span span) {
    String words = sentence.words(span);
    Token last = sentence.token(span.to() - 1);
    boolean name = last.isProper();
    String lemma = name ? words : lemma(words, last.isPlural());
    boolean plural = !name && last.isPlural() && !words.endsWith("ics");
    List<Sense> senses = senses(lemma, name);
    Optional<Sense> sense = chooser.best(lemma, senses).filter(s -> !isStranger(words, s));
    return new Term(span, words, lemma, plural, name, sense);
  }

  /** A first name, say, that some famous person bears, too, of whom the text does not speak. */
  private boolean isStranger(String words, Sense sense) {
    boolean place = sense.kind().equals("noun.location") || sense.kind().equals("noun.object");
    return sense.isName() && !place && !words.contains(" ") && chooser.relevance(sense) < 0.2;
  }

  /** WordNet has "roots" as a word of its own, which a text on plants does not mean. */
  private String lemma(String words, boolean plural) {
    String lemma = wordNet.nounLemma(words);
    String lower = words.toLowerCase(Locale.ROOT);
    boolean changeable = plural && lemma.equals(lower) && lower.matches(".*[^sui]s");
    String singular = changeable ? lower.substring(0, lower.length() - 1) : lemma;
    boolean richer = wordNet.nouns(singular).size() > wordNet.nouns(lemma).size();
    return changeable && richer && !lower.endsWith("ics") ? singular : lemma;
  }

  private List<Sense> senses(String words, boolean name) {
    return wordNet.nouns(words).stream()
        .filter(sense -> name ? sense.words().contains(words) : !sense.isName())
        .toList();
  }
}

package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Usage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the pieces of a passage by their leading terms; no two pieces get one name. */
final class Headings {
  private static final double LEADING = 2.2;
  private static final double DEFINED = 5;
  private static final double LATER = 3;
  private static final double NAMED = 0.8;
  private static final double GENERAL = 0.5;
  private static final int OPENING = 2;
  private static final int COMMON = 450;

  private final TermFinder finder;
  private final Map<Sentence, List<Term>> terms = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<Sentence> all;
  private final Set<String> given = new HashSet<>();

  Headings(List<Sentence> sentences, SenseChooser chooser) {
    this.all = List.copyOf(sentences);
    this.finder = new TermFinder(chooser);
    for (Sentence sentence : sentences) {
      List<Term> found = finder.terms(sentence);
      terms.put(sentence, found);
      found.forEach(term -> frequency.merge(term.key(), 1, Integer::sum));
    }
  }

  /** The name of the whole passage: what its beginning speaks of, and then the most of it. */
  String whole() {
    Set<String> late = new HashSet<>(frequency.keySet());
    all.stream()
        .limit(OPENING)
        .flatMap(sentence -> terms.getOrDefault(sentence, List.of()).stream())
        .map(Term::key)
        .forEach(late::remove);
    return best(all, late, 0);
  }

  String heading(List<Sentence> sentences) {
    return best(sentences, given, 0.5);
  }

  private String best(List<Sentence> sentences, Set<String> taken, double spread) {
    Map<String, Double> scores = new LinkedHashMap<>();
    Map<String, Term> shown = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Term term : terms.getOrDefault(sentences.get(i), List.of())) {
        if (!StopWords.isVague(term.key())
            && !isMeasure(term)
            && !Character.isDigit(term.words().charAt(0))
            && !taken.contains(term.key())
            && term.words().length() < 45
            && term.words().length() > 2) {
          scores.merge(term.key(), weight(term, i, spread, sentences.get(i)), Double::sum);
          shown.putIfAbsent(term.key(), term);
        }
      }
    }
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(best -> named(shown.get(best.getKey()), taken))
        .orElseGet(() -> opening(sentences.getFirst()));
  }

  private static String named(@org.jspecify.annotations.Nullable Term term, Set<String> taken) {
    if (term == null) {
      return "";
    }
    taken.add(term.key());
    return Titles.of(term.words());
  }

  /** Subjects lead, and what the other pieces speak of too says less about this one. */
  private double weight(Term term, int index, double spread, Sentence sentence) {
    int verb = sentence.firstFinite();
    boolean subject = verb < 0 || term.span().to() <= verb;
    boolean first = index == 0;
    double place =
        (subject ? 1.6 : afterPreposition(term, sentence) ? 0.6 : 1)
            + (first ? 0.7 : 0)
            + (first ? leading(term, sentence) : leading(term, sentence) / LATER)
            + (term.name() ? NAMED : 0)
            + (term.words().contains(" ") ? 0.6 : 0);
    boolean late = !first && spread > 0 && term.name();
    double share = !first && (isGeneral(term) || late) ? GENERAL : 1;
    return share * place / Math.pow(frequency.getOrDefault(term.key(), 1), spread);
  }

  private static boolean isMeasure(Term term) {
    return term.sense().map(sense -> sense.kind().equals("noun.quantity")).orElse(false);
  }

  private static boolean afterPreposition(Term term, Sentence sentence) {
    int from = term.span().from();
    while (from > 0 && sentence.token(from - 1).chunk().endsWith("-NP")) {
      from--;
    }
    return from > 0 && sentence.token(from - 1).tag().equals("IN");
  }

  /** "law", "country": a word of which every text is full heads nothing. */
  private static boolean isGeneral(Term term) {
    return !term.name()
        && !term.words().contains(" ")
        && Usage.shared().familiarity(term.lemma()) > COMMON;
  }

  private static double leading(Term term, Sentence sentence) {
    int verb = sentence.firstFinite();
    boolean defined = verb > 0 && sentence.token(verb).lower().matches("is|are|was|were");
    return term.span().to() != verb ? 0 : defined ? DEFINED : LEADING;
  }

  private static String opening(Sentence sentence) {
    return Titles.clipped(sentence.unstopped(), 40);
  }
}

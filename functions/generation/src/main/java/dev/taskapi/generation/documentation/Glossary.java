package dev.taskapi.generation.documentation;

import dev.taskapi.generation.documentation.StudyGuide.Entry;
import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Explains the terms of a text, as far as it is sure which meaning the text has in mind. */
final class Glossary {
  private static final int MOST = 15;
  private static final int TOO_COMMON = 600;

  /** Python the dragon is the only meaning that WordNet has, and not that of a text on programs. */
  private static final double OF_TEXT = 0.2;

  private final Definer definer = new Definer();
  private final SenseChooser chooser;

  Glossary(String text) {
    this.chooser = SenseChooser.forText(text);
  }

  List<Entry> of(List<String> sentences) {
    TermFinder finder = new TermFinder(chooser);
    Map<String, Term> terms = new TreeMap<>();
    for (String sentence : sentences) {
      for (Term term : finder.terms(English.shared().read(sentence))) {
        if (isWorthIt(term)) {
          terms.putIfAbsent(term.key(), term);
        }
      }
    }
    return entries(rarest(terms.values()));
  }

  private static boolean isWorthIt(Term term) {
    return !StopWords.isVague(term.key())
        && !StopWords.isOfCalendar(term.key())
        && term.lemma().length() > 2
        && Usage.shared().familiarity(term.lemma()) < TOO_COMMON;
  }

  private static List<Term> rarest(Collection<Term> terms) {
    return terms.stream()
        .sorted(Comparator.comparingInt(term -> Usage.shared().familiarity(term.lemma())))
        .toList();
  }

  private List<Entry> entries(List<Term> terms) {
    List<Entry> entries = new ArrayList<>();
    Set<String> meanings = new HashSet<>();
    for (Term term : terms) {
      if (entries.size() < MOST) {
        entry(term).filter(entry -> meanings.add(entry.meaning())).ifPresent(entries::add);
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.term().toLowerCase(java.util.Locale.ROOT)));
    return entries;
  }

  /** "Something that is read" explains no reading. */
  private static boolean isCircular(Term term, Sense sense) {
    return List.of(sense.definition().split("\\P{L}+", -1)).contains(term.lemma());
  }

  private Optional<Entry> entry(Term term) {
    List<Sense> senses =
        WordNet.shared().nouns(term.lemma()).stream()
            .filter(s -> s.isName() == term.name())
            .filter(s -> !term.name() || s.words().contains(term.words()))
            .toList();
    return chooser
        .sure(term.lemma(), senses)
        .filter(definer::isFit)
        .filter(sense -> chooser.relevance(sense) >= OF_TEXT && !isCircular(term, sense))
        .filter(sense -> sense.definition().split(" ", -1).length > 2)
        .map(sense -> new Entry(term.lemma(), Inflection.capitalised(definer.gloss(sense)) + "."));
  }
}

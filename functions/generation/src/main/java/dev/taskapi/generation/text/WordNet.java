package dev.taskapi.generation.text;

import java.util.List;
import java.util.Locale;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.dictionary.Dictionary;

/** WordNet 3.1. Safe for several threads, which take turns. */
public final class WordNet {
  private final WordBases words;
  private final SenseLinks links;

  private WordNet() {
    try {
      Dictionary dictionary = Dictionary.getDefaultResourceInstance();
      words = new WordBases(dictionary);
      links = new SenseLinks(dictionary);
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be opened", e);
    }
  }

  public static WordNet shared() {
    return Holder.WORD_NET;
  }

  /** Whether the word, in any number, is a noun in lower case. */
  public synchronized boolean isCommonNoun(String word) {
    return nouns(word).stream().anyMatch(sense -> !sense.isName());
  }

  public synchronized boolean isVerb(String word) {
    return words.base(POS.VERB, word) != null;
  }

  public synchronized boolean isAdjective(String word) {
    return words.base(POS.ADJECTIVE, word) != null;
  }

  /** The singular of a word or phrase in lower case; the word itself where none is known. */
  public synchronized String nounLemma(String phrase) {
    IndexWord found = words.base(POS.NOUN, phrase);
    return found == null ? phrase.toLowerCase(Locale.ROOT) : found.getLemma();
  }

  /** The infinitive of a verb; the word itself where none is known. */
  public synchronized String verbLemma(String word) {
    IndexWord found = words.base(POS.VERB, word);
    return found == null ? word.toLowerCase(Locale.ROOT) : found.getLemma();
  }

  /** All meanings of the noun, the most used first; empty where the noun is unknown. */
  public synchronized List<Sense> nouns(String phrase) {
    IndexWord found = words.base(POS.NOUN, phrase);
    if (found == null) {
      return List.of();
    }
    return found.getSenses().stream().map(links::sense).toList();
  }

  /** The meanings whose definition speaks of all these, as "ancient" and "Egypt". */
  public synchronized List<Sense> speakingOf(List<String> words) {
    return GlossSearch.places(words).stream().map(links::at).toList();
  }

  /** The kinds that it is one of. */
  public synchronized List<Sense> parents(Sense sense) {
    return links.of(sense, SenseLinks.PARENTS);
  }

  /** Its kinds, and the single things of its kind. */
  public synchronized List<Sense> children(Sense sense) {
    return links.of(sense, List.of(PointerType.HYPONYM, PointerType.INSTANCES_HYPONYM));
  }

  public synchronized List<Sense> parts(Sense sense) {
    return links.of(sense, List.of(PointerType.PART_MERONYM, PointerType.SUBSTANCE_MERONYM));
  }

  /** The subjects that it belongs to, such as mathematics. */
  public synchronized List<Sense> subjects(Sense sense) {
    return links.of(sense, List.of(PointerType.CATEGORY));
  }

  /** What belongs to it as a subject. */
  public synchronized List<Sense> topics(Sense sense) {
    return links.of(sense, List.of(PointerType.CATEGORY_MEMBER));
  }

  /** How many words come of it, as "Newtonian" comes of Newton: a sign of fame. */
  public synchronized int offspring(Sense sense) {
    return links.offspring(sense);
  }

  /** Labels of use, such as slang. */
  public synchronized List<Sense> usages(Sense sense) {
    return links.of(sense, List.of(PointerType.USAGE));
  }

  /** The sense and everything that it is a kind of, nearest first. */
  public synchronized List<Sense> ancestry(Sense sense) {
    return links.ancestry(sense);
  }

  private static final class Holder {
    private static final WordNet WORD_NET = new WordNet();
  }
}

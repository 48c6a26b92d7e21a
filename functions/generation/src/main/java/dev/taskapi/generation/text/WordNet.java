package dev.taskapi.generation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/** WordNet 3.1. Safe for several threads, which take turns. */
public final class WordNet {
  private static final int MOST_KEPT = 50_000;
  private static final int MOST_ANCESTORS = 40;
  private static final Set<PointerType> USED =
      EnumSet.of(
          PointerType.HYPERNYM,
          PointerType.INSTANCE_HYPERNYM,
          PointerType.HYPONYM,
          PointerType.INSTANCES_HYPONYM,
          PointerType.PART_MERONYM,
          PointerType.SUBSTANCE_MERONYM,
          PointerType.CATEGORY,
          PointerType.CATEGORY_MEMBER,
          PointerType.USAGE);

  private final Dictionary dictionary;
  private final Map<Long, Sense> known = new HashMap<>();
  private final Map<Long, Map<PointerType, List<Sense>>> links = new HashMap<>();
  private final Map<Long, List<Sense>> lines = new HashMap<>();
  private final Map<String, Optional<IndexWord>> bases = new HashMap<>();

  private WordNet() {
    try {
      dictionary = Dictionary.getDefaultResourceInstance();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be opened", e);
    }
  }

  public static WordNet shared() {
    return Holder.WORD_NET;
  }

  /** Whether the word, in any number, is a noun in lower case. */
  public boolean isCommonNoun(String word) {
    return nouns(word).stream().anyMatch(sense -> !sense.isName());
  }

  public boolean isVerb(String word) {
    return base(POS.VERB, word) != null;
  }

  public boolean isAdjective(String word) {
    return base(POS.ADJECTIVE, word) != null;
  }

  /** The singular of a word or phrase in lower case; the word itself where none is known. */
  public String nounLemma(String phrase) {
    IndexWord found = base(POS.NOUN, phrase);
    return found == null ? phrase.toLowerCase(Locale.ROOT) : found.getLemma();
  }

  /** The infinitive of a verb; the word itself where none is known. */
  public String verbLemma(String word) {
    IndexWord found = base(POS.VERB, word);
    return found == null ? word.toLowerCase(Locale.ROOT) : found.getLemma();
  }

  /** All meanings of the noun, the most used first; empty where the noun is unknown. */
  public synchronized List<Sense> nouns(String phrase) {
    IndexWord found = base(POS.NOUN, phrase);
    if (found == null) {
      return List.of();
    }
    return found.getSenses().stream().map(this::sense).toList();
  }

  /** The kinds that it is one of. */
  public List<Sense> parents(Sense sense) {
    return linked(sense, List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM));
  }

  /** Its kinds, and the single things of its kind. */
  public List<Sense> children(Sense sense) {
    return linked(sense, List.of(PointerType.HYPONYM, PointerType.INSTANCES_HYPONYM));
  }

  public List<Sense> parts(Sense sense) {
    return linked(sense, List.of(PointerType.PART_MERONYM, PointerType.SUBSTANCE_MERONYM));
  }

  /** The subjects that it belongs to, such as mathematics. */
  public List<Sense> subjects(Sense sense) {
    return linked(sense, List.of(PointerType.CATEGORY));
  }

  /** What belongs to it as a subject. */
  public List<Sense> topics(Sense sense) {
    return linked(sense, List.of(PointerType.CATEGORY_MEMBER));
  }

  /** How many words come of it, as "Newtonian" comes of Newton: a sign of fame. */
  public synchronized int offspring(Sense sense) {
    try {
      return (int)
          dictionary.getSynsetAt(POS.NOUN, sense.id()).getPointers().stream()
              .filter(pointer -> pointer.getType() == PointerType.DERIVATION)
              .count();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }

  /** Labels of use, such as slang. */
  public List<Sense> usages(Sense sense) {
    return linked(sense, List.of(PointerType.USAGE));
  }

  /** The sense and everything that it is a kind of, nearest first. */
  public synchronized List<Sense> ancestry(Sense sense) {
    List<Sense> line = lines.get(sense.id());
    if (line == null) {
      line = climbed(sense);
      lines.put(sense.id(), line);
    }
    return line;
  }

  private List<Sense> climbed(Sense sense) {
    List<Sense> line = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Deque<Sense> next = new ArrayDeque<>(List.of(sense));
    while (!next.isEmpty() && line.size() < MOST_ANCESTORS) {
      Sense one = next.removeFirst();
      if (seen.add(one.id())) {
        line.add(one);
        next.addAll(parents(one));
      }
    }
    return List.copyOf(line);
  }

  private synchronized List<Sense> linked(Sense sense, List<PointerType> types) {
    Map<PointerType, List<Sense>> all = links.get(sense.id());
    if (all == null) {
      all = allLinks(sense);
      links.put(sense.id(), all);
    }
    List<Sense> found = new ArrayList<>();
    for (PointerType type : types) {
      found.addAll(all.getOrDefault(type, List.of()));
    }
    return found;
  }

  private Map<PointerType, List<Sense>> allLinks(Sense sense) {
    try {
      Map<PointerType, List<Sense>> all = new EnumMap<>(PointerType.class);
      for (var pointer : dictionary.getSynsetAt(POS.NOUN, sense.id()).getPointers()) {
        if (USED.contains(pointer.getType()) && pointer.getTargetPOS() == POS.NOUN) {
          all.computeIfAbsent(pointer.getType(), t -> new ArrayList<>())
              .add(sense(pointer.getTargetSynset()));
        }
      }
      return all;
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }

  private Sense sense(Synset synset) {
    return known.computeIfAbsent(synset.getOffset(), offset -> Glosses.sense(synset));
  }

  private synchronized @Nullable IndexWord base(POS pos, String phrase) {
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

  private static final class Holder {
    private static final WordNet WORD_NET = new WordNet();
  }
}

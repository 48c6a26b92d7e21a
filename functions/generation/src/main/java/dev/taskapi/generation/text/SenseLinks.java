package dev.taskapi.generation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/** How meanings hang together in WordNet; what was read is kept. For one thread at a time. */
final class SenseLinks {
  static final List<PointerType> PARENTS =
      List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM);
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

  SenseLinks(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  Sense sense(Synset synset) {
    return known.computeIfAbsent(synset.getOffset(), offset -> Glosses.sense(synset));
  }

  Sense at(long place) {
    try {
      return sense(dictionary.getSynsetAt(POS.NOUN, place));
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }

  int offspring(Sense sense) {
    try {
      return (int)
          dictionary.getSynsetAt(POS.NOUN, sense.id()).getPointers().stream()
              .filter(pointer -> pointer.getType() == PointerType.DERIVATION)
              .count();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet cannot be read", e);
    }
  }

  /** The sense and everything that it is a kind of, nearest first. */
  List<Sense> ancestry(Sense sense) {
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
        next.addAll(of(one, PARENTS));
      }
    }
    return List.copyOf(line);
  }

  List<Sense> of(Sense sense, List<PointerType> types) {
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
}

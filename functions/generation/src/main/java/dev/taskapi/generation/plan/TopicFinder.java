package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what WordNet knows of a topic: its meaning, and well-known topics beneath it. */
final class TopicFinder {
  private static final int FAMILIAR = 12;
  private static final int FEW = 3;
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:an?|the|some|basic|simple|comprehensive|educational|elementary|fundamental|essential"
              + "|important|key|main|advanced|introductory|short|brief|fun|interesting|different|various"
              + "|common|general|complete|beginner|my|our|early|modern"
              + "|(?:basics|fundamentals|principles|concepts|science|importance|foundations|wonders|world"
              + "|history|story|study|rules|types|kinds|parts|structure) of)\\s+");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)\\s+(?:concepts?|fundamentals|basics|principles|techniques|skills|ideas|topics|terms|facts"
              + "|essentials|foundations|theory|lessons?|operations?|in general)$");

  private final WordNet wordNet = WordNet.shared();
  private final Definer definer = new Definer();
  private SenseChooser chooser;
  private boolean whole = true;

  /** Words of the whole prompt decide between meanings. */
  TopicFinder(String prompt) {
    this.chooser = SenseChooser.forText(prompt);
  }

  /** From here on, meanings are looked for that belong to this topic. */
  void within(Topic topic) {
    chooser = chooser.knowing(topic.sense());
    whole = false;
  }

  Optional<Topic> topic(String words) {
    String rest = words.strip();
    while (!rest.isEmpty()) {
      Optional<Topic> known = known(rest);
      if (known.isPresent()) {
        return known;
      }
      String shorter = BEFORE.matcher(rest).replaceFirst("");
      shorter = shorter.equals(rest) ? AFTER.matcher(rest).replaceFirst("") : shorter;
      shorter = shorter.equals(rest) ? withoutVerb(rest) : shorter;
      rest = shorter.equals(rest) ? "" : shorter;
    }
    return Optional.empty();
  }

  /** "volcanoes erupt" is about volcanoes. */
  private String withoutVerb(String words) {
    int space = words.lastIndexOf(' ');
    String last = words.substring(space + 1);
    boolean verb = space > 0 && wordNet.isVerb(last) && !wordNet.isCommonNoun(last);
    return verb ? words.substring(0, space) : words;
  }

  private Optional<Topic> known(String words) {
    boolean name = words.matches("(?:.* )?\\p{Lu}.*");
    List<Sense> senses = senses(words, name).stream().filter(definer::isFit).toList();
    List<Sense> names = senses.stream().filter(s -> s.isName() == name).toList();
    List<Sense> fitting = names.isEmpty() ? senses : names;
    String lemma = wordNet.nounLemma(words);
    Optional<Sense> sense = whole ? chooser.subject(lemma, fitting) : chooser.best(lemma, fitting);
    return sense.map(s -> new Topic(spelled(words, s), s));
  }

  /** WordNet has the Tigers of Sri Lanka under "tigers", which no one means. */
  private List<Sense> senses(String words, boolean name) {
    List<Sense> senses = wordNet.nouns(words);
    boolean plural = !name && words.endsWith("s") && senses.stream().allMatch(Sense::isName);
    List<Sense> singular =
        plural ? wordNet.nouns(words.substring(0, words.length() - 1)) : List.<Sense>of();
    return singular.isEmpty() ? senses : singular;
  }

  private String spelled(String words, Sense sense) {
    String lemma = wordNet.nounLemma(words);
    return sense.words().stream()
        .filter(w -> w.equalsIgnoreCase(words))
        .findFirst()
        .or(() -> sense.words().stream().filter(w -> w.equalsIgnoreCase(lemma)).findFirst())
        .orElse(sense.word());
  }

  /** Topics beneath this one that a learner has heard of, the best known first. */
  List<Topic> beneath(Topic topic) {
    Map<Long, Sense> found = new LinkedHashMap<>();
    for (Sense sense : akin(topic)) {
      Stream.of(wordNet.parts(sense), wordNet.children(sense), wordNet.topics(sense))
          .flatMap(List::stream)
          .forEach(s -> found.putIfAbsent(s.id(), s));
    }
    for (Sense child : List.copyOf(wordNet.children(topic.sense()))) {
      wordNet.children(child).forEach(sense -> found.putIfAbsent(sense.id(), sense));
    }
    return familiar(new ArrayList<>(found.values()), topic);
  }

  /** Topics beneath this one; where they are few, also what its definition speaks of. */
  List<Topic> around(Topic topic) {
    List<Topic> around = new ArrayList<>(beneath(topic));
    if (around.size() < FEW) {
      around.addAll(familiar(explaining(topic), topic));
    }
    return around;
  }

  /** What the definition of the topic speaks of, where its meaning is sure. */
  private List<Sense> explaining(Topic topic) {
    Sentence gloss = English.shared().read("It is " + definer.gloss(topic.sense()) + ".");
    SenseChooser near =
        SenseChooser.forText(topic.word() + " " + gloss.text()).knowing(topic.sense());
    return new TermFinder(near)
        .terms(gloss).stream()
            .filter(term -> !term.name() && !StopWords.isVague(term.key()))
            .flatMap(term -> near.sure(term.lemma(), wordNet.nouns(term.lemma())).stream())
            .toList();
  }

  /** The meaning and those of the same word that are close to it, as history is to the past. */
  private List<Sense> akin(Topic topic) {
    Set<String> own = SenseChooser.lemmas(wordNet, topic.sense().definition());
    return wordNet.nouns(topic.word()).stream()
        .filter(
            s ->
                s.same(topic.sense())
                    || SenseChooser.lemmas(wordNet, s.definition()).stream()
                            .filter(own::contains)
                            .count()
                        >= 2)
        .toList();
  }

  /** Well-known topics beside this one, such as division beside addition. */
  List<Topic> beside(Topic topic) {
    List<Sense> sisters =
        wordNet.parents(topic.sense()).stream()
            .flatMap(parent -> wordNet.children(parent).stream())
            .toList();
    return familiar(sisters, topic);
  }

  private List<Topic> familiar(List<Sense> senses, Topic topic) {
    return senses.stream()
        .filter(sense -> !sense.same(topic.sense()) && !sense.kind().equals("noun.person"))
        .filter(definer::isFit)
        .filter(sense -> !sense.word().equalsIgnoreCase(topic.word()) && usual(sense))
        .filter(
            sense ->
                !sense.isName()
                    || sense.kind().matches("noun.time|noun.location|noun.act|noun.event"))
        .map(sense -> new Topic(sense.word(), sense))
        .filter(t -> Usage.shared().familiarity(t.word()) >= FAMILIAR)
        .sorted(Comparator.comparingDouble((Topic t) -> -rank(t, topic)))
        .toList();
  }

  /** A word whose usual meaning is another one makes a poor topic. */
  private boolean usual(Sense sense) {
    List<Sense> all = wordNet.nouns(sense.word());
    return !all.isEmpty() && all.stream().limit(3).anyMatch(sense::same);
  }

  private double rank(Topic candidate, Topic topic) {
    double known = Math.log1p(Usage.shared().familiarity(candidate.word()));
    boolean alike = candidate.sense().kind().equals(topic.sense().kind());
    boolean first = wordNet.nouns(candidate.word()).getFirst().same(candidate.sense());
    boolean part =
        akin(topic).stream()
            .flatMap(sense -> wordNet.parts(sense).stream())
            .anyMatch(candidate.sense()::same);
    boolean repeats = candidate.word().contains(topic.word()) || candidate.word().length() < 4;
    return known
        + (part ? 3 : 0)
        - (repeats ? 2 : 0)
        + (alike ? 2 : 0)
        + (first ? 1 : -1.5)
        + 0.3 * Math.log1p(candidate.sense().uses(candidate.word()));
  }
}

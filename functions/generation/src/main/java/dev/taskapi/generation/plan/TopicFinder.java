package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.WordNet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what WordNet knows of a topic: its meaning, and well-known topics beneath it. */
final class TopicFinder {
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

  /** WordNet has the Tigers of Sri Lanka under "tigers" and castanets under "bones". */
  private List<Sense> senses(String words, boolean name) {
    List<Sense> senses = wordNet.nouns(words);
    boolean plural = !name && words.matches("(?i).*[^s]s") && !words.endsWith("ics");
    List<Sense> singular =
        plural ? wordNet.nouns(words.substring(0, words.length() - 1)) : List.<Sense>of();
    boolean own = senses.stream().anyMatch(sense -> !sense.isName());
    return singular.isEmpty() || (own && singular.size() <= senses.size()) ? senses : singular;
  }

  private String spelled(String words, Sense sense) {
    String lemma = wordNet.nounLemma(words);
    return sense.words().stream()
        .filter(w -> w.equalsIgnoreCase(words))
        .findFirst()
        .or(() -> sense.words().stream().filter(w -> w.equalsIgnoreCase(lemma)).findFirst())
        .orElse(sense.word());
  }
}

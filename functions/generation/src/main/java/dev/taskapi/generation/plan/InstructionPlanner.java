package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a script out of an instruction, with WordNet's definitions as its facts. */
final class InstructionPlanner {
  static final int MOST = 12;
  private static final int USUAL_BESIDE = 2;
  private static final Pattern TALK =
      Pattern.compile("(?i)^(?:he|she|they|we|i|you|it|his|her|my|let)\\b.*");

  private final Definer definer = new Definer();

  /** Empty where WordNet knows nothing of the subject. */
  Optional<Plan> plan(Assignment assignment, String prompt, Segments wanted) {
    TopicFinder finder = new TopicFinder(prompt);
    List<String> unknown = new ArrayList<>();
    List<Topic> all = topics(assignment, finder, wanted, unknown);
    List<Segment> segments = segments(all, wanted.count().orElse(MOST));
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(title(assignment, all), segments, warnings(unknown, segments.size(), wanted)));
  }

  /** What WordNet knows of the subject, in the same order as the script would have it. */
  static Facts facts(Assignment assignment, String prompt) {
    List<String> unknown = new ArrayList<>();
    List<Topic> topics =
        topics(assignment, new TopicFinder(prompt), Segments.exactly(Segments.MOST), unknown);
    List<Topic> different = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    topics.stream().filter(topic -> seen.add(topic.sense().id())).forEach(different::add);
    return new Facts(title(assignment, different), List.of(), different, unknown);
  }

  private static List<Topic> topics(
      Assignment assignment, TopicFinder finder, Segments wanted, List<String> unknown) {
    List<Topic> topics = known(finder, assignment.topics(), unknown);
    List<Topic> explained = new ArrayList<>();
    unknown.removeIf(
        words -> {
          List<Topic> parts = Explained.parts(finder, words);
          List<Topic> spoken = new Explained().by(words);
          topics.addAll(parts);
          explained.addAll(spoken);
          return !parts.isEmpty() || !spoken.isEmpty();
        });
    topics.stream().findFirst().ifPresent(finder::within);
    List<Topic> named = known(finder, assignment.subtopics(), unknown);
    List<Topic> all = gathered(topics, named, wanted);
    all.addAll(explained);
    return all;
  }

  private static String title(Assignment assignment, List<Topic> topics) {
    boolean nameless = assignment.words().isBlank() && !topics.isEmpty();
    return Titles.of(nameless ? topics.getFirst().word() : assignment.words());
  }

  private static List<Topic> known(TopicFinder finder, List<String> words, List<String> unknown) {
    List<Topic> topics = new ArrayList<>();
    for (String word : words) {
      finder.topic(word).ifPresentOrElse(topics::add, () -> unknown.add(word));
    }
    return topics;
  }

  private static List<Topic> gathered(List<Topic> topics, List<Topic> named, Segments wanted) {
    TopicsNear near = new TopicsNear();
    List<Topic> all = new ArrayList<>(topics);
    all.addAll(named);
    for (Topic topic : named) {
      List<Topic> beside = near.beside(topic);
      all.addAll(
          wanted.count().isPresent()
              ? beside
              : beside.subList(0, Math.min(USUAL_BESIDE, beside.size())));
    }
    if (named.isEmpty() || wanted.count().isPresent()) {
      topics.forEach(topic -> all.addAll(near.around(topic)));
    }
    return all;
  }

  private List<Segment> segments(List<Topic> topics, int wanted) {
    List<Segment> segments = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Set<String> headings = new HashSet<>();
    for (Topic topic : topics) {
      if (segments.size() < Math.min(wanted, MOST) && seen.add(topic.sense().id())) {
        segment(topic).filter(s -> headings.add(s.heading())).ifPresent(segments::add);
      }
    }
    return segments;
  }

  private Optional<Segment> segment(Topic topic) {
    return definer
        .sentence(topic.word(), topic.sense())
        .map(
            definition -> {
              List<String> sentences = new ArrayList<>(List.of(definition));
              example(topic).ifPresent(sentences::add);
              List<String> beneath =
                  new TopicsNear().beneath(topic).stream().limit(4).map(Topic::word).toList();
              if (beneath.size() > 1) {
                sentences.add("Terms that belong here are " + Titles.listed(beneath) + ".");
              }
              return new Segment(
                  Titles.of(topic.word()),
                  points(definition, beneath),
                  String.join(" ", sentences));
            });
  }

  private List<String> points(String definition, List<String> beneath) {
    List<String> points = new ArrayList<>();
    Sentence sentence = English.shared().read(definition);
    Clauses.point(sentence).ifPresent(points::add);
    beneath.stream().limit(3).map(Titles::sentenceCase).forEach(points::add);
    return points;
  }

  private Optional<String> example(Topic topic) {
    return topic.sense().examples().stream()
        .filter(example -> !TALK.matcher(example).matches() && example.split(" ", -1).length >= 4)
        .filter(example -> English.shared().read(example).firstFinite() > 0)
        .findFirst()
        .map(example -> "For example: " + example + ".");
  }

  private static List<String> warnings(List<String> unknown, int made, Segments wanted) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "The prompt is an instruction without facts of its own: the facts are definitions from WordNet.");
    if (!unknown.isEmpty()) {
      warnings.add(
          "Nothing is known offline about: "
              + String.join(", ", unknown)
              + ". Give a passage with facts to cover it.");
    }
    if (wanted.count().isPresent() && made < wanted.count().getAsInt()) {
      warnings.add(
          "%d segments were asked for and %d made: an instruction gives no more facts (at most %d segments). Give a passage with facts for more."
              .formatted(wanted.count().getAsInt(), made, MOST));
    }
    return warnings;
  }
}

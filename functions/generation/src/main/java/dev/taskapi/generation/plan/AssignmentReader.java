package dev.taskapi.generation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the subject in an instruction. */
final class AssignmentReader {
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)\\b(?:about|regarding|concerning|covering|explaining|introducing|describing|teaching"
              + "|(?:that|which|to) (?:explains?|covers?|teach(?:es)?|introduces?|describes?)"
              + "|(?:introduction|guide) to|(?:basics|fundamentals|overview|summary|explanation) of"
              + "|(?:lesson|video|quiz|course|tutorial|presentation|lecture|documentary|class|unit|film"
              + "|questions|clip|animation|documentation|workshop)s? (?:on|in|for|of))\\s+");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^(?:please\\s+)?(?:(?:can|could|would|will) you\\s+(?:please\\s+)?)?(?:i want to |help me )?"
              + "(?:explain|teach|describe|introduce|present|discuss|illustrate|outline|summari[sz]e"
              + "|compare|cover|show|learn|understand|tell)\\s+(?:(?:me|us|them|students|children|kids)\\s+)?"
              + "(?:about\\s+)?");
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)^(?:what|who) (?:is|are|was|were)\\s+|^(?:how|why|when|where) (?:do|does|did|is|are|was|were|can)\\s+"
              + "|^(?:how|why)\\s+(?:to\\s+)?");
  private static final Pattern WORKS =
      Pattern.compile(
          "(?i)\\s+(?:works?|functions?|erupts?|happens?|occurs?|formed|mean|means|important|made)$");
  private static final Pattern AUDIENCE =
      Pattern.compile(
          "(?i),?\\s+(?:(?:to|for|aimed at)\\s+(?:(?:an?|the|my|our|absolute|young|complete)\\s+)*(?:[\\w-]+\\s+){0,3}?"
              + "(?:beginners?|kids?|children|students?|pupils?|learners?|graders?|class(?:es)?|grades?(?: \\d+)?"
              + "|adults?|teens?|teenagers?|schools?|audience|level|(?:\\d+[- ])?years?[- ]olds?|people|dummies|newcomers)"
              + "|in (?:\\d+|a few|one|two|three|five|ten) (?:minutes?|seconds?|steps?|slides?)"
              + "|in (?:simple|plain|easy|clear)\\s+\\w+|in (?:detail|depth|short|brief)|with (?:clear |simple )?examples?)\\b.*$");
  private static final Pattern INCLUDING =
      Pattern.compile(
          "(?i)[,;]?\\s+(?:including|includes?|such as|like|especially|particularly|covering|namely|for example|e\\.g\\."
              + "|with (?:a )?focus on|focus(?:ing)? on)\\s+|:\\s+");
  private static final Pattern LIST =
      Pattern.compile("(?i)\\s*(?:,\\s*(?:and|or)\\s+|[,;/&]|\\s+and\\s+|\\s+or\\s+)\\s*");

  private AssignmentReader() {}

  static Assignment read(String instruction) {
    String first = instruction.lines().findFirst().orElse("").strip();
    String told = subject(first.replaceFirst("[\\s.!?…:]+$", ""));
    String subject = stripped(AUDIENCE.matcher(told).replaceFirst(""));
    String[] halves = INCLUDING.split(subject, 2);
    List<String> below = new ArrayList<>();
    if (halves.length > 1) {
      below.addAll(listed(halves[1]));
    }
    instruction.lines().skip(1).forEach(line -> below.addAll(furtherTopics(line)));
    return new Assignment(halves[0], listed(halves[0]), below);
  }

  private static List<String> furtherTopics(String line) {
    Matcher include =
        Pattern.compile("(?i)^(?:please )?(?:include|cover|mention|focus on|talk about)\\s+(.*)")
            .matcher(line);
    return include.matches() ? listed(stripped(include.group(1))) : List.of();
  }

  private static String subject(String order) {
    Matcher about = ABOUT.matcher(order);
    if (about.find()) {
      return order.substring(about.end());
    }
    Matcher verb = VERB.matcher(order);
    if (verb.find()) {
      return order.substring(verb.end());
    }
    Matcher question = QUESTION.matcher(order);
    return question.find() ? order.substring(question.end()) : order;
  }

  private static String stripped(String subject) {
    String plain = subject.replaceFirst("[\\s.!?…,;]+$", "");
    boolean asks = QUESTION.matcher(plain).find();
    plain = QUESTION.matcher(plain).replaceFirst("");
    plain =
        asks || plain.split(" ", -1).length == 2 ? WORKS.matcher(plain).replaceFirst("") : plain;
    Matcher about = ABOUT.matcher(plain);
    return about.lookingAt() ? plain.substring(about.end()) : plain;
  }

  private static List<String> listed(String words) {
    return Stream.of(LIST.split(words.strip(), -1))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }
}

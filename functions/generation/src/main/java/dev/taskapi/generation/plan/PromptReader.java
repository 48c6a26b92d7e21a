package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.PlainText;
import dev.taskapi.generation.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a prompt orders from what it tells. */
final class PromptReader {
  private static final int HEADING = 9;
  private static final String POLITE =
      "(?i)^(?:please\\s+)?(?:(?:can|could|would|will) you\\s+(?:please\\s+)?|i (?:want|need|would like)"
          + " (?:you )?(?:to )?|we (?:want|need) (?:you )?(?:to )?|help me\\s+)?(?:to )?";
  private static final String NO_SUBJECT = "\\b(?!\\s+(?:is|are|was|were)\\b).*";

  /** What only a teacher's helper is asked to do. */
  private static final Pattern TEACH =
      Pattern.compile(
          POLITE
              + "(?:generate|explain|teach|describe|introduce|discuss|illustrate|outline"
              + "|summari[sz]e|compare|present)"
              + NO_SUBJECT);

  /** What a cook or a builder is told to do as well, so the thing to be made is looked for. */
  private static final Pattern MAKE =
      Pattern.compile(
          POLITE
              + "(?:create|make|write|produce|build|design|prepare|develop|give|show|tell|cover"
              + "|provide|record|draw|help|learn|talk|speak|want|need)"
              + NO_SUBJECT);

  private static final Pattern THING =
      Pattern.compile(
          "(?i).*\\b(?:lesson|video|quiz|quizzes|course|tutorial|introduction|overview|guide|presentation"
              + "|lecture|documentary|film|movie|animation|clip|summary|explanation|questions?|documentation"
              + "|primer|explainer|class|workshop|slides?|script|handout|about|me|us|students?|beginners?"
              + "|children|kids|learners?|graders?)\\b.*");

  /** Of these, what a cook never makes: "cover it" and "show" may speak of something else. */
  private static final Pattern LESSON =
      Pattern.compile(
          "(?i).*\\b(?:lesson|video|quiz|quizzes|course|tutorial|presentation|lecture|documentary|animation"
              + "|questions?|documentation|explainer|slides?|script|handout)\\b.*");

  /** What follows an order and adds to it. */
  private static final Pattern FURTHER =
      Pattern.compile(
          POLITE
              + "(?:include|use|keep|focus|add|end|start|begin|mention|let|ensure|avoid|make|give|show"
              + "|cover|provide|write|do not|don't)"
              + NO_SUBJECT);

  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?i)^(?:an?|the|my|our|some)?\\s*(?:[\\w-]+ ){0,4}?(?:lesson|video|quiz|course|tutorial|introduction"
              + "|overview|guide|presentation|lecture|documentary|film|movie|animation|clip|summary"
              + "|explanation|questions|documentation|primer|explainer|unit|class|workshop)\\s+(?:about|on|of"
              + "|for|to|covering|explaining|that|which|introducing|describing|teaching|with|in)\\b.*");
  private static final Pattern QUESTION =
      Pattern.compile("(?i)^(?:what|how|why|who|when|where|which)\\b.*");

  private PromptReader() {}

  static Prompt read(String text) {
    List<String> orders = new ArrayList<>();
    GivenHeadings headings = new GivenHeadings();
    List<List<String>> facts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean ordered = false;
    for (List<String> paragraph : English.shared().paragraphs(PlainText.of(text))) {
      List<String> told = new ArrayList<>();
      for (String sentence : paragraph) {
        boolean answered = !facts.isEmpty() && isQuestion(sentence);
        boolean order =
            (!answered && orders(sentence, told.isEmpty()))
                || (ordered && FURTHER.matcher(sentence).matches());
        ordered |= order;
        if (order || heads(sentence)) {
          orders.add(sentence);
          headings.line(order ? "" : sentence);
        } else if (seen.add(sentence)) {
          told.add(sentence);
          headings.told().ifPresent(orders::remove);
        }
      }
      if (!told.isEmpty()) {
        facts.add(told);
      }
    }
    if (facts.stream().flatMap(List::stream).noneMatch(PromptReader::tells)) {
      facts.stream().flatMap(List::stream).forEach(orders::add);
      facts.clear();
    }
    return new Prompt(String.join("\n", orders), facts, headings.all());
  }

  /**
   * @param first whether it opens its paragraph: amid facts, "Compare the two" tells what to do
   */
  private static boolean orders(String sentence, boolean first) {
    if (QUESTION.matcher(sentence).matches()) {
      return isQuestion(sentence);
    }
    return (PRODUCT.matcher(sentence).matches() && !toldOfProduct(sentence))
        || (TEACH.matcher(sentence).matches() && (first || THING.matcher(sentence).matches()))
        || (MAKE.matcher(sentence).matches()
            && (first ? THING : LESSON).matcher(sentence).matches());
  }

  private static boolean isQuestion(String sentence) {
    return sentence.endsWith("?");
  }

  /** A line that only names a subject, as a heading does. */
  private static boolean heads(String line) {
    boolean open =
        !line.matches("(?s).*[.!?;…。！？][\"”’)]*$") && line.split(" ", -1).length <= HEADING;
    return open && English.shared().read(line).firstFinite() < 0;
  }

  /** "The film about Gandhi won eight Oscars." tells; "A film about Gandhi" orders. */
  private static boolean toldOfProduct(String sentence) {
    return sentence.matches("(?i)(?:the|this|our) .*") && tells(sentence);
  }

  private static boolean tells(String text) {
    Sentence sentence = English.shared().read(text);
    return sentence.firstFinite() > 0 && sentence.size() > 3;
  }
}

package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a prompt orders from what it tells. */
final class PromptReader {
  private static final int HEADING = 9;
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)^(?:please\\s+)?(?:(?:can|could|would|will) you\\s+(?:please\\s+)?|i (?:want|need|would like)"
              + " (?:you )?(?:to )?|we (?:want|need) (?:you )?(?:to )?|help me\\s+)?(?:to )?"
              + "(?:create|make|generate|write|produce|build|design|prepare|develop|give|explain|teach"
              + "|describe|introduce|present|show|tell|cover|discuss|illustrate|outline|summari[sz]e"
              + "|compare|provide|record|draw|help|learn|include|use|keep|focus|add|end|start|begin"
              + "|talk|speak|mention|let|ensure|avoid)\\b(?!\\s+(?:is|are|was|were)\\b).*");
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
    List<List<String>> facts = new ArrayList<>();
    for (List<String> paragraph : English.shared().paragraphs(text)) {
      List<String> told = paragraph.stream().filter(s -> !orders(s) && !heads(s)).toList();
      paragraph.stream().filter(s -> orders(s) || heads(s)).forEach(orders::add);
      if (!told.isEmpty()) {
        facts.add(told);
      }
    }
    if (facts.stream().flatMap(List::stream).noneMatch(PromptReader::tells)) {
      facts.stream().flatMap(List::stream).forEach(orders::add);
      facts.clear();
    }
    return new Prompt(orders.isEmpty() ? "" : String.join("\n", orders), facts);
  }

  private static boolean orders(String sentence) {
    if (QUESTION.matcher(sentence).matches()) {
      return sentence.endsWith("?");
    }
    return (PRODUCT.matcher(sentence).matches() && !toldOfProduct(sentence))
        || ORDER.matcher(sentence).matches();
  }

  /** A line that only names a subject, as a heading does. */
  private static boolean heads(String line) {
    boolean open =
        !line.matches("(?s).*[.!?:;…][\"”’)]*$") && line.split(" ", -1).length <= HEADING;
    return open && English.shared().read(line).firstFinite() < 0;
  }

  /** "The film about Gandhi won eight Oscars." tells; "A film about Gandhi" orders. */
  private static boolean toldOfProduct(String sentence) {
    return sentence.matches("(?i)the .*") && tells(sentence);
  }

  private static boolean tells(String text) {
    Sentence sentence = English.shared().read(text);
    return sentence.firstFinite() > 0 && sentence.size() > 3;
  }
}

package dev.taskapi.generation.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** States what the text says, or the same with one name, number or term changed for another. */
final class TrueFalseMaker implements Maker {
  private static final int MOST_CHARS = 230;
  private final Answers answers;
  private final Distractors distractors;
  private final Writer writer;

  TrueFalseMaker(Answers answers, Distractors distractors, Writer writer) {
    this.answers = answers;
    this.distractors = distractors;
    this.writer = writer;
  }

  @Override
  public List<Item> items(Fact fact) {
    List<Item> items = new ArrayList<>();
    if (fact.shown().length() > MOST_CHARS) {
      return items;
    }
    for (Answer answer : answers.in(fact)) {
      if (isSharp(fact, answer)) {
        falsified(fact, answer).ifPresent(items::add);
      }
    }
    String explanation = "True: the sentence is taken from " + fact.authority() + ".";
    items.add(
        new Item(
            writer.trueFalse(fact, fact.shown(), true, explanation),
            fact.index(),
            "true",
            fact.context().isEmpty() ? 1.2 : 0.7));
    return items;
  }

  /** Only what has one right value can be made wrong by changing it. */
  private static boolean isSharp(Fact fact, Answer answer) {
    boolean defined =
        Definition.of(fact).filter(d -> d.term().span().equals(answer.span())).isPresent();
    boolean exact = answer.kind() != Answer.Kind.TERM;
    boolean named =
        fact.sentence()
            .before(answer.span())
            .matches(
                "(?i).*(?<!often |sometimes |also )\\b(?:called|named|known as|termed) (?:the |an? )?$");
    String after = fact.sentence().after(answer.span());
    boolean bound = Bounds.hold(fact.sentence().before(answer.span()), after);
    boolean loose = answer.kind().isNumeric() && (after.contains(":") || bound);
    if (fact.isDefinition()) {
      return defined;
    }
    if (defined && !Definition.of(fact).map(Definition::meansWhatIsKnown).orElse(false)) {
      return answer.kind().isNumeric() && !bound;
    }
    return (defined || exact || named)
        && !loose
        && !Answers.coordinated(fact.sentence(), answer.span());
  }

  private Optional<Item> falsified(Fact fact, Answer answer) {
    Random random = writer.random("false " + fact.shown() + answer.key());
    String before = fact.sentence().before(answer.span());
    List<String> all =
        distractors.close(fact, answer, random).stream()
            .filter(
                wrong -> !answer.kind().isNumeric() || !Bounds.near(before, answer.words(), wrong))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String wrong = all.get(random.nextInt(all.size()));
    String swapped = swapped(fact, answer, wrong);
    String explanation =
        "False: %s says “%s”, not “%s”.".formatted(fact.authority(), answer.words(), wrong);
    Question question = writer.trueFalse(fact, swapped, false, explanation);
    return Optional.of(new Item(question, fact.index(), answer.key(), answer.weight() + 0.3));
  }

  private static String swapped(Fact fact, Answer answer, String wrong) {
    String before = articled(fact.sentence().before(answer.span()), wrong);
    boolean first = before.isEmpty();
    String placed =
        first ? wrong.substring(0, 1).toUpperCase(Locale.ROOT) + wrong.substring(1) : wrong;
    String statement = before + placed + fact.sentence().after(answer.span());
    return fact.context() + statement;
  }

  private static String articled(String before, String word) {
    String article = dev.taskapi.generation.text.Inflection.article(word);
    return before
        .replaceFirst("\\ban? $", article + " ")
        .replaceFirst(
            "\\bAn? $", Character.toUpperCase(article.charAt(0)) + article.substring(1) + " ");
  }
}

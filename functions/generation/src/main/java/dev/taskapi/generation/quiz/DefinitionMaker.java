package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for the term that a description fits. */
final class DefinitionMaker implements Maker {
  private static final double WORTH = 3.2;
  private final Distractors distractors;
  private final Writer writer;

  DefinitionMaker(Distractors distractors, Writer writer) {
    this.distractors = distractors;
    this.writer = writer;
  }

  @Override
  public List<Item> items(Fact fact) {
    return Definition.of(fact).map(definition -> items(fact, definition)).orElse(List.of());
  }

  private List<Item> items(Fact fact, Definition definition) {
    List<Item> items = new ArrayList<>();
    Term term = definition.term();
    Answer answer = answer(term);
    choice(fact, definition, answer).ifPresent(items::add);
    Question blank = writer.blank(fact, new Stems(fact).cloze(answer), answer.words());
    items.add(new Item(blank, fact.index(), answer.key(), WORTH - 0.6));
    return items;
  }

  private static Answer answer(Term term) {
    Answer.Kind kind = term.name() ? Answer.Kind.NAME : Answer.Kind.TERM;
    boolean kept = term.name() || term.words().matches(".?\\p{Lu}.*\\p{Lu}.*");
    String words = kept ? term.words() : Clause.lowered(term.words());
    return new Answer(term.span(), words, term.key(), kind, Optional.of(term), WORTH);
  }

  private Optional<Item> choice(Fact fact, Definition definition, Answer answer) {
    String text = text(fact, definition, answer);
    List<String> wrong = distractors.find(fact, answer, writer.random(text));
    if (wrong.size() < 2 || !definition.meansWhatIsKnown()) {
      return Optional.empty();
    }
    Question question = writer.choice(fact, text, answer.words(), wrong);
    return Optional.of(new Item(question, fact.index(), answer.key(), WORTH + 0.2 * wrong.size()));
  }

  private static String text(Fact fact, Definition definition, Answer answer) {
    String authority = Inflection.capitalised("according to " + fact.authority() + ", ");
    if (definition.description().startsWith("the ") && !definition.term().plural()) {
      String who =
          Stems.isPerson(answer)
              ? "who "
              : answer.kind() == Answer.Kind.NAME ? "which of these " : "what ";
      return authority + who + definition.verb() + " " + definition.description() + "?";
    }
    String noun = answer.kind() == Answer.Kind.NAME ? "name" : "term";
    return authority
        + "which "
        + noun
        + " fits this description: “"
        + definition.description()
        + "”?";
  }
}

package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentence that one leans on: whom "she" means, or what "this" is. Sentences are given in
 * the order of the text.
 */
final class Contexts {
  /** Stands between sentences that do not follow each other in the text. */
  static final String GAP = " … ";

  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> PLAIN =
      Set.of("it", "its", "they", "them", "their", "theirs", "itself", "themselves");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^(?:The (?:two|three|latter|former|same|other|others)|This|These|That|Those|Such|Both|Another"
              + "|Others|Some|Most|One(?= of)|Each|Here|Together|There(?! (?:is|are|was|were)))\\b.*");
  private static final Pattern DEMONSTRATIVE =
      Pattern.compile(
          "(?i).*\\b(?:this|these|those|such an?|at that time|the same"
              + "|example(?! of| is))\\b.*");

  private String last = "";
  private boolean lastStands;
  private String person = "";
  private boolean personIsSure;

  /** Empty text where the sentence stands alone; nothing where what it leans on is not sure. */
  Optional<String> of(String source, Sentence sentence, List<Term> terms, boolean usable) {
    boolean personal = leansBy(PERSONAL, sentence, terms, true);
    boolean leans = personal || leansBy(PLAIN, sentence, terms, false) || points(sentence);
    Optional<String> context = leans ? found(personal) : Optional.of("");
    note(source, sentence, terms, usable && !leans);
    return context;
  }

  private Optional<String> found(boolean personal) {
    if (personal) {
      boolean sure = personIsSure && !person.isEmpty();
      return !sure
          ? Optional.empty()
          : Optional.of(person.equals(last) ? person + " " : person + GAP);
    }
    return lastStands ? Optional.of(last + " ") : Optional.empty();
  }

  private void note(String source, Sentence sentence, List<Term> terms, boolean stands) {
    boolean leads =
        terms.stream()
            .filter(Contexts::isPerson)
            .anyMatch(term -> term.span().to() <= Math.max(1, sentence.firstFinite()));
    if (stands && leads) {
      person = source;
      personIsSure = terms.stream().filter(Contexts::isPerson).count() == 1;
    } else if (leads) {
      personIsSure = false;
    }
    last = source;
    lastStands = stands;
  }

  /** A pronoun with nothing before it in its own sentence that it could stand for. */
  private static boolean leansBy(
      Set<String> pronouns, Sentence sentence, List<Term> terms, boolean people) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (pronouns.contains(token.lower()) && !isExpletive(sentence, i)) {
        int at = i;
        if (ownsSubject(sentence, at)) {
          return true;
        }
        return terms.stream()
            .noneMatch(term -> term.span().to() <= at && (!people || isPerson(term)));
      }
    }
    return false;
  }

  /** "The text of its last movement is": what stands before is a part of what "its" means. */
  private static boolean ownsSubject(Sentence sentence, int at) {
    boolean of = at > 0 && sentence.token(at - 1).lower().equals("of");
    return of && sentence.token(at).tag().equals("PRP$") && at < sentence.firstFinite();
  }

  /** "It is known that" speaks of nothing before. */
  private static boolean isExpletive(Sentence sentence, int at) {
    return sentence.token(at).lower().equals("it")
        && sentence.text().matches("(?i).*\\bit (?:is|was) [a-z]+ (?:that|to)\\b.*");
  }

  private static boolean points(Sentence sentence) {
    return OPENING.matcher(sentence.text()).matches()
        || DEMONSTRATIVE.matcher(sentence.text()).matches();
  }

  /** A person, as far as is known: a person's word, or a name of which nothing else is known. */
  private static boolean isPerson(Term term) {
    return term.sense()
        .map(sense -> sense.kind().equals("noun.person"))
        .orElse(term.name() && term.words().contains(" "));
  }
}

package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EnglishTest {
  private final English english = English.shared();

  @Test
  void abbreviationsAndNumbersDoNotEndASentence() {
    assertThat(english.sentences("Dr. Smith paid $3.5 million. He left the U.S. in May."))
        .containsExactly("Dr. Smith paid $3.5 million.", "He left the U.S. in May.");
  }

  @Test
  void lineBreaksEndParagraphsAndBulletsAreDropped() {
    assertThat(english.paragraphs("The Cell\n\n- Cells are small. They divide.\n2. They grow."))
        .containsExactly(
            List.of("The Cell"),
            List.of("Cells are small.", "They divide."),
            List.of("They grow."));
  }

  @Test
  void wordsThatOpenASentenceAreNoNames() {
    Sentence sentence = english.read("Photosynthesis feeds plants.");
    assertThat(sentence.token(0).tag()).isEqualTo("NN");
    assertThat(english.read("Iceland is cold.").token(0).isProper()).isTrue();
  }

  @Test
  void verbsInAClauseAreNotTakenForNouns() {
    Sentence sentence = english.read("The heart is an organ that pumps blood.");
    assertThat(sentence.token(6).tag()).isEqualTo("VBZ");
  }

  @Test
  void termsAreTheLongestThatTheDictionaryKnows() {
    String text = "Right triangles and the Calvin cycle were studied at the League of Nations.";
    TermFinder finder = new TermFinder(SenseChooser.forText(text));
    assertThat(finder.terms(english.read(text)))
        .extracting(Term::words)
        .contains("Calvin cycle", "League of Nations")
        .anyMatch(words -> words.equalsIgnoreCase("right triangles"));
  }
}

package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordNetTest {
  private final WordNet wordNet = WordNet.shared();

  @Test
  void lemmasAreFoundForRegularAndIrregularForms() {
    assertThat(List.of("volcanoes", "mice", "right triangles", "mathematics"))
        .extracting(wordNet::nounLemma)
        .containsExactly("volcano", "mouse", "right triangle", "mathematics");
    assertThat(List.of("fell", "discovered", "stopped", "writes"))
        .extracting(wordNet::verbLemma)
        .containsExactly("fall", "discover", "stop", "write");
  }

  @Test
  void everySpeciesLeadsToItsKinds() {
    Sense dog = wordNet.nouns("dog").getFirst();
    assertThat(wordNet.ancestry(dog)).extracting(Sense::word).contains("mammal", "animal");
  }

  @Test
  void contextDecidesBetweenMeanings() {
    SenseChooser botany = SenseChooser.forText("Leaves and roots are organs of a living plant.");
    SenseChooser work =
        SenseChooser.forText("The car plant employs industrial labor in large buildings.");
    List<Sense> plant = wordNet.nouns("plant");
    assertThat(botany.best("plant", plant).orElseThrow().definition()).contains("living organism");
    assertThat(work.best("plant", plant).orElseThrow().definition()).contains("industrial");
  }
}

package dev.taskapi.generation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.model.Ask;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.model.ScriptedModel;
import dev.taskapi.requests.Segments;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ModelPlannerTest {
  private static final String GOOD =
      """
      {"title": "The **Nile**.", "segments": [
        {"heading": "A long river", "points": ["In Africa", " ", "Flows north."],
         "narration": "The Nile is a river in Africa.\\n It flows north"},
        {"heading": "Its end", "points": [], "narration": "It ends in the Mediterranean Sea."}]}""";
  private static final Plan OTHER =
      new Plan("Other", List.of(new Segment("Other", List.of(), "Other.")), List.of("little"));

  private static Brief brief(Segments segments) {
    return new Brief("Make a video about the Nile", segments, "English", 1);
  }

  private static Plan plan(ScriptedModel model, Segments segments) {
    return new ModelPlanner(model, brief -> OTHER).plan(brief(segments));
  }

  @Test
  void aScriptIsTheModelsWithoutMarkup() {
    Plan plan = plan(new ScriptedModel(GOOD), new Segments(OptionalInt.of(2)));
    assertThat(plan)
        .isEqualTo(
            new Plan(
                "The Nile",
                List.of(
                    new Segment(
                        "A long river",
                        List.of("In Africa", "Flows north"),
                        "The Nile is a river in Africa. It flows north."),
                    new Segment("Its end", List.of(), "It ends in the Mediterranean Sea.")),
                List.of(),
                "bedrock/test"));
  }

  @Test
  void theCallersWordsAreMaterialAndNoInstruction() {
    ScriptedModel model = new ScriptedModel(GOOD);
    plan(model, new Segments(OptionalInt.of(2)));
    Ask ask = model.asks().getFirst();
    assertThat(ask.material()).contains("Make a video about the Nile");
    assertThat(ask.instructions()).doesNotContain("Nile").contains("exactly 2", "English");
    assertThat(ask.stage()).isEqualTo(Stage.SCRIPT);
  }

  @Test
  void whatIsTooMuchIsLeftOutAndWhatIsTooLittleIsSaid() {
    assertThat(plan(new ScriptedModel(GOOD), new Segments(OptionalInt.of(1))).segments())
        .hasSize(1);
    assertThat(plan(new ScriptedModel(GOOD), new Segments(OptionalInt.of(5))).warnings())
        .containsExactly("5 segments were asked for and 2 written.");
    assertThat(plan(new ScriptedModel(GOOD), Segments.maximum()).warnings()).isEmpty();
  }

  @Test
  void anUnusableAnswerIsAskedForAgainWithTheReason() {
    ScriptedModel model = new ScriptedModel("", "{\"title\": \"x\", \"segments\": []}", GOOD);
    assertThat(plan(model, new Segments(OptionalInt.of(2))).author()).isEqualTo("bedrock/test");
    assertThat(model.asks().get(1).instructions()).contains("the tool was not called");
    assertThat(model.asks().get(2).instructions()).contains("at least one segment");
  }

  @Test
  void afterThreeTheOtherPlannerWritesAndAWarningSaysSo() {
    Plan plan = plan(new ScriptedModel("", "{}", "[1]"), new Segments(OptionalInt.of(2)));
    assertThat(plan.title()).isEqualTo("Other");
    assertThat(plan.author()).isEqualTo("offline");
    assertThat(plan.warnings())
        .containsExactly(
            "little",
            "bedrock/test gave no usable script (\"segments\" must have at least one segment): it was"
                + " made without it.");
  }

  @Test
  void aModelOutOfReachIsNotReplacedInSilence() {
    LanguageModel gone =
        new LanguageModel() {
          @Override
          public String name() {
            return "gone";
          }

          @Override
          public com.fasterxml.jackson.databind.JsonNode ask(Ask ask) {
            throw GenerationException.passing(ask.stage(), "provider_busy", "No answer.");
          }
        };
    assertThatThrownBy(
            () ->
                new ModelPlanner(gone, brief -> OTHER).plan(brief(new Segments(OptionalInt.of(1)))))
        .isInstanceOf(GenerationException.class)
        .hasMessage("No answer.");
  }
}

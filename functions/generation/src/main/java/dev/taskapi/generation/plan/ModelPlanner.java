package dev.taskapi.generation.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.model.Ask;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.model.Schemas;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.requests.Segments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has a language model write the script. An answer that cannot be used is asked for again with the
 * reason; after that another planner writes the script, and a warning says so.
 */
public final class ModelPlanner implements Planner {
  private static final int TRIES = 3;
  private static final int MOST_OF_AN_INSTRUCTION = 12;
  private static final int LONG_PROMPT = 3_000;
  private final LanguageModel model;
  private final Planner otherwise;

  public ModelPlanner(LanguageModel model, Planner otherwise) {
    this.model = model;
    this.otherwise = otherwise;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public boolean repeats() {
    return false;
  }

  @Override
  public Plan plan(Brief brief) {
    Ask ask = ask(brief);
    String reason = "";
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return new ModelScript(model.ask(ask)).plan(most(brief), brief.segments(), model.name());
      } catch (UnusableAnswer answer) {
        reason = String.valueOf(answer.getMessage());
        ask = ask(brief).after(reason);
      }
    }
    return offline(brief, reason);
  }

  private Plan offline(Brief brief, String reason) {
    Plan plan = otherwise.plan(brief);
    List<String> warnings = new ArrayList<>(plan.warnings());
    warnings.add(
        "%s gave no usable script (%s): it was made without it.".formatted(model.name(), reason));
    return new Plan(plan.title(), plan.segments(), warnings, plan.author());
  }

  private static Ask ask(Brief brief) {
    return Ask.about(
        brief.prompt(), Stage.SCRIPT, instructions(brief.language(), number(brief)), schema());
  }

  private static String instructions(String language, String number) {
    return """
        You write the script of a narrated lesson.
        - Write everything in %s.
        - %s
        - If the material states facts, use those and no others. If it only names a subject, use \
        facts that are beyond doubt, and say less rather than guess.
        - heading: 2 to 6 words, no full stop. points: 2 to 4 phrases of at most 8 words that sum up \
        the narration.
        - narration: 2 to 5 whole sentences to be heard, not read: no lists, no markup, no greeting, \
        no mention of slides or of these rules."""
        .formatted(language, number);
  }

  private static String number(Brief brief) {
    return brief.segments().count().isPresent()
        ? "Write exactly %d segments.".formatted(most(brief))
        : "Write one segment for each topic, at most %d.".formatted(most(brief));
  }

  private static int most(Brief brief) {
    int free = brief.prompt().length() < LONG_PROMPT ? MOST_OF_AN_INSTRUCTION : Segments.MOST;
    return brief.segments().count().orElse(free);
  }

  private static JsonNode schema() {
    Map<String, JsonNode> segment = new LinkedHashMap<>();
    segment.put("heading", Schemas.text("the segment's heading"));
    segment.put("points", Schemas.list(Schemas.text("a phrase")));
    segment.put("narration", Schemas.text("what is said"));
    Map<String, JsonNode> script = new LinkedHashMap<>();
    script.put("title", Schemas.text("a title for the whole, at most 8 words"));
    script.put("segments", Schemas.list(Schemas.object(segment)));
    return Schemas.object(script);
  }
}

package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Sentences;
import java.util.List;
import java.util.Optional;

/**
 * Plans without a provider. A passage is cut by topic into its own sentences; an instruction is
 * filled with definitions out of WordNet; what neither can do is shown in the prompt's own words,
 * with a warning. The first English prompt loads the language models: two to three seconds.
 */
public final class OfflinePlanner implements Planner {
  @Override
  public Plan plan(Brief brief) {
    if (brief.prompt().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return asItStands(brief.prompt());
    }
    Language language = Language.of(brief.language(), brief.prompt());
    if (!language.isEnglish()) {
      return new ForeignPlanner(language).plan(brief.prompt(), brief.language(), brief.segments());
    }
    Prompt prompt = PromptReader.read(brief.prompt());
    if (prompt.hasFacts()) {
      return new PassagePlanner().plan(prompt, brief.segments());
    }
    Assignment assignment = AssignmentReader.read(prompt.instruction());
    Optional<Plan> plan =
        new InstructionPlanner().plan(assignment, brief.prompt(), brief.segments());
    return plan.orElseGet(
        () -> asItStands(assignment.words().isBlank() ? brief.prompt() : assignment.words()));
  }

  private static Plan asItStands(String words) {
    String shown = Titles.clipped(words.strip().replaceAll("\\s+", " "), 300);
    Segment segment =
        new Segment(Titles.of(shown), List.of(), Sentences.closed(Titles.sentenceCase(shown)));
    return new Plan(
        Titles.of(shown),
        List.of(segment),
        List.of(
            "Nothing is known offline about the subject of the prompt, so its own words are shown. Give a passage with facts, or turn a provider on."));
  }
}

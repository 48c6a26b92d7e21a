package dev.taskapi.generation.plan;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.Narration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script.
 *
 * @param title a short heading for the whole, without full stop
 * @param segments at least one, in order
 * @param warnings for the caller to read
 * @param author what wrote it, such as "offline"
 */
public record Plan(String title, List<Segment> segments, List<String> warnings, String author) {
  public Plan {
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a segment");
    }
  }

  /** Written without a provider. */
  public Plan(String title, List<Segment> segments, List<String> warnings) {
    this(title, segments, warnings, Content.OFFLINE);
  }

  /**
   * The language that the script is really written in: nobody may have translated the prompt.
   *
   * @param asked as the caller named it
   */
  public Language language(String asked) {
    return Language.of(
        asked, segments.stream().map(Segment::narration).collect(Collectors.joining(" ")));
  }

  /** The narration asked for, in the script's language: an English voice would make noise of it. */
  public Narration narration(Narration asked) {
    Language language = language(asked.language());
    boolean same = language.equals(Language.named(asked.language()));
    return same
        ? asked
        : new Narration(
            language.english(), asked.voiceName(), asked.voiceRate(), asked.subtitles());
  }

  /** The warning of a planner that ran out of sentences. */
  static String tooFew(int asked, int made) {
    return "%d segments were asked for and %d made: the prompt has no more sentences to fill them."
        .formatted(asked, made);
  }
}

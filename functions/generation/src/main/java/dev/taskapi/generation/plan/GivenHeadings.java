package dev.taskapi.generation.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the headings that a prompt itself has, as it is read line by line. */
final class GivenHeadings {
  private static final int MOST_LINES = 2;
  private static final int MOST_CHARS = 60;

  private final Map<Integer, String> headings = new HashMap<>();
  private String line = "";
  private String last = "";
  private int lines;
  private int told;
  private boolean titled;

  /** A line that tells nothing by itself; empty where it is an order. The very first is a title. */
  void line(String words) {
    boolean title = !titled && told == 0;
    titled = true;
    lines++;
    line = words;
    last = title || words.length() > MOST_CHARS ? "" : words.replaceFirst("[\\s:]+$", "");
  }

  /**
   * A sentence with facts. Many lines in a row are a list, and the last of a list is no heading.
   *
   * @return the line that turns out to be its heading
   */
  Optional<String> told() {
    boolean headed = !last.isBlank() && lines <= MOST_LINES;
    if (headed) {
      headings.put(told, Titles.of(last));
    }
    titled = true;
    last = "";
    lines = 0;
    told++;
    return headed ? Optional.of(line) : Optional.empty();
  }

  /** By the place of the sentence that stands beneath, among all that tell. */
  Map<Integer, String> all() {
    return headings;
  }
}

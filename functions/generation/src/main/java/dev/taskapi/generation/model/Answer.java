package dev.taskapi.generation.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a model's answer, which may be anything. Texts come on one line, without markup of
 * Markdown.
 */
public final class Answer {
  private final JsonNode node;

  public Answer(JsonNode node) {
    this.node = node;
  }

  /** Without blanks around it; may be empty. */
  public String text(String name) {
    return plain(node.path(name).asText(""));
  }

  /**
   * @throws UnusableAnswer where it is empty or has more code points
   */
  public String text(String name, int most) throws UnusableAnswer {
    String text = text(name);
    if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
      throw new UnusableAnswer("\"" + name + "\" must have 1 to " + most + " characters");
    }
    return text;
  }

  /** The texts of a list, blanks left out; none where there is no list. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(item -> texts.add(plain(item.asText(""))));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  /** The objects of a list; none where there is no list. */
  public List<Answer> objects(String name) {
    List<Answer> objects = new ArrayList<>();
    node.path(name).forEach(item -> objects.add(new Answer(item)));
    return objects;
  }

  private static String plain(String text) {
    return text.replaceAll("\\*\\*|(?<!_)__(?!_)|`", "")
        .replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip();
  }
}

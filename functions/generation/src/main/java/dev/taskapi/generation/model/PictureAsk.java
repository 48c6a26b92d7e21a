package dev.taskapi.generation.model;

/**
 * What a model is to paint.
 *
 * @param words what the picture shows, and how; at most 1,024 characters
 * @param unwanted what it must not show, likewise
 * @param seed another one is another picture
 */
public record PictureAsk(String words, String unwanted, long seed) {
  private static final int LONGEST = 1_024;

  public PictureAsk {
    if (words.isBlank() || words.length() > LONGEST || unwanted.length() > LONGEST) {
      throw new IllegalArgumentException("a picture is asked for in 1 to 1,024 characters");
    }
  }
}

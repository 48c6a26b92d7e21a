package dev.taskapi.api.wire;

import dev.taskapi.api.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A body as API Gateway hands it over.
 *
 * @param text the body itself, or its bytes in base 64
 */
public record Body(String text, boolean base64) {
  /** The most bytes that a body may have. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  /** The body as text; a problem where it is too large or not UTF-8. */
  String decoded() {
    return base64 ? utf8(bytes()) : sized(text);
  }

  private byte[] bytes() {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      refuseLarge(bytes.length);
      return bytes;
    } catch (IllegalArgumentException malformed) {
      throw Problems.badRequest("The body is not the base 64 that it is said to be").asException();
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw Problems.badRequest("The body is not UTF-8").asException();
    }
  }

  /** A text has one to three bytes for each char, so that most need not be counted. */
  private static String sized(String text) {
    if (text.length() > MOST_BYTES / 3) {
      refuseLarge(text.getBytes(StandardCharsets.UTF_8).length);
    }
    return text;
  }

  private static void refuseLarge(int bytes) {
    if (bytes > MOST_BYTES) {
      throw Problems.tooLarge("The body may have 4 MB; send the tasks in several calls")
          .asException();
    }
  }
}

package dev.taskapi.api.endpoint;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.query.TaskFilter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads cursors: signed, and good only for the account and filters they were made for.
 */
public final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_SECRET_BYTES = 32;

  private final Supplier<String> secret;

  public Cursors(Supplier<String> secret) {
    this.secret = secret;
  }

  /** Where a walk through a list stands, and how many tasks it had when it began. */
  record Cursor(Position position, Optional<Long> total) {
    String text() {
      return "%d|%s|%s"
          .formatted(
              position.createdAt().toEpochMilli(),
              total.map(String::valueOf).orElse(""),
              position.id());
    }

    static Cursor parse(String text) {
      String[] parts = text.split("\\|", 3);
      return new Cursor(
          new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), new TaskId(parts[2])),
          parts[1].isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(parts[1])));
    }
  }

  Seal seal(AccountId account, TaskFilter filter) {
    return new Seal(List.of(account.value(), canonical(filter)).toString());
  }

  /** Opens and closes the cursors of one account and filter. */
  final class Seal {
    private final String bound;

    private Seal(String bound) {
      this.bound = bound;
    }

    String close(Cursor cursor) {
      return sealed(cursor.text());
    }

    Cursor open(String token) {
      return text(token)
          .filter(text -> MessageDigest.isEqual(bytes(sealed(text)), bytes(token)))
          .map(Cursor::parse)
          .orElseThrow(
              () ->
                  Problems.badRequest("The cursor is not one of this list: begin again without it")
                      .asException());
    }

    private String sealed(String text) {
      return base64(bytes(text)) + "." + sign(text);
    }

    private String sign(String text) {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(key());
        return base64(mac.doFinal(bytes(text + "\n" + bound)));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private SecretKeySpec key() {
    byte[] bytes = bytes(secret.get());
    if (bytes.length < LEAST_SECRET_BYTES) {
      throw new IllegalStateException("the cursor secret needs at least 32 bytes");
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  /** What a token says, whoever made it. */
  private static Optional<String> text(String token) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noCursor) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The same filters in any order are the same filters. */
  private static String canonical(TaskFilter filter) {
    return List.of(
            filter.groupId().toString(),
            new TreeSet<>(filter.sourceIds()),
            filter.ids().map(ids -> ids.stream().sorted().toList().toString()).orElse("-"),
            new TreeSet<>(filter.statuses()),
            new TreeSet<>(filter.types()),
            new TreeSet<>(filter.priorities()))
        .stream()
        .map(part -> base64(bytes(part.toString())))
        .collect(Collectors.joining("."));
  }
}

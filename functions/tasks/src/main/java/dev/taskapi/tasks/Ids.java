package dev.taskapi.tasks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Fresh names. */
public final class Ids {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  public static Ids secure() {
    return new Ids(new SecureRandom());
  }

  /** A UUID of version 4. */
  public TaskId taskId() {
    long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new TaskId(new UUID(high, low).toString());
  }

  /** Sixteen characters of 96 random bits, for dispatches, revisions and request keys. */
  public String token() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /** So many random bytes, in hexadecimal. */
  public String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its holder has it: {@code tapi_}, the account, the key's id, 256 random bits and a
 * checksum by which a mistyped key is known without a look-up.
 */
public record ApiKeySecret(AccountId account, String keyId, String secret) {
  private static final String KEY_ID = "[0-9a-f]{16}";
  private static final String PREFIX = "tapi_";
  private static final Pattern FORM =
      Pattern.compile(
          "(" + PREFIX + "((?:[0-9a-f]{2}){1,128})_(" + KEY_ID + ")_([0-9a-f]{64}))_([0-9a-f]{8})");
  private static final HexFormat HEX = HexFormat.of();
  private static final int KEY_ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  public static ApiKeySecret random(AccountId account, Ids ids) {
    return new ApiKeySecret(account, ids.hex(KEY_ID_BYTES), ids.hex(SECRET_BYTES));
  }

  /** Whether a text may be a key, or what a mistake left of one: such a text is not logged. */
  public static boolean resembles(String text) {
    return text.startsWith(PREFIX);
  }

  /** Empty for a text that cannot be a key. */
  public static Optional<ApiKeySecret> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || !checksum(matcher.group(1)).equals(matcher.group(5))) {
      return Optional.empty();
    }
    String account = new String(HEX.parseHex(matcher.group(2)), StandardCharsets.UTF_8);
    return AccountId.isValid(account)
        ? Optional.of(new ApiKeySecret(new AccountId(account), matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  /** Whether a key can have this id. */
  static boolean isKeyId(String text) {
    return text.matches(KEY_ID);
  }

  /** What the holder sends. */
  public String reveal() {
    String account = HEX.formatHex(this.account.value().getBytes(StandardCharsets.UTF_8));
    String body = PREFIX + "%s_%s_%s".formatted(account, keyId, secret);
    return body + "_" + checksum(body);
  }

  public String hash() {
    return HEX.formatHex(sha256(secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** Takes the same time for every key. */
  public boolean opens(ApiKey key) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.UTF_8), key.secretHash().getBytes(StandardCharsets.UTF_8));
  }

  /** Never the secret: this is what ends up in logs. */
  @Override
  public String toString() {
    return "ApiKeySecret[account=" + account + ", keyId=" + keyId + "]";
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return HEX.toHexDigits((int) crc.getValue());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells JSON values apart by 256 bits: equal ones have the same however their members are ordered,
 * their texts escaped and their numbers written. The work grows with the length of the JSON alone.
 */
final class Fingerprint {
  private final MessageDigest sha;

  private Fingerprint(MessageDigest sha) {
    this.sha = sha;
  }

  static String of(JsonNode value) {
    try {
      Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      fingerprint.add(value);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint.sha.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private void add(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> addObject(node);
      case ARRAY -> addArray(node);
      case STRING -> add("text", node.textValue());
      case NUMBER -> add("number", plain(node));
      case BOOLEAN, NULL -> add("word", node.asText());
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not from JSON: " + node);
    }
  }

  private void addObject(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    add("object", Integer.toString(names.size()));
    for (String name : names) {
      add("name", name);
      add(object.get(name));
    }
  }

  private void addArray(JsonNode array) {
    add("array", Integer.toString(array.size()));
    array.forEach(this::add);
  }

  /** Kind and length go before, so that no two rows of parts look alike. */
  private void add(String kind, String text) {
    put(kind + " " + text.length() + " ");
    put(text);
  }

  /** Char by char: half a surrogate pair has no place in UTF-8. */
  private void put(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    sha.update(bytes);
  }

  /** Never written out: 1e1000000000 is a number too, and its exponent may grow beyond an int. */
  private static String plain(JsonNode number) {
    if (number.isInt() || number.isLong()) {
      return plain(Long.toString(number.longValue()), 0);
    }
    BigDecimal decimal = number.decimalValue();
    return plain(decimal.unscaledValue().toString(), -(long) decimal.scale());
  }

  private static String plain(String digits, long exponent) {
    int kept =
        IntStream.iterate(digits.length(), end -> end > 0, end -> end - 1)
            .filter(end -> digits.charAt(end - 1) != '0')
            .findFirst()
            .orElse(0);
    return kept == 0 ? "0" : digits.substring(0, kept) + "e" + (exponent + digits.length() - kept);
  }
}

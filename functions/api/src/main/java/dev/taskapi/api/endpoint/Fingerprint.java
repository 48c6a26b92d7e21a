package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Tells JSON values apart by 256 bits: equal ones have the same however their members are ordered,
 * their texts escaped and their numbers written. The work grows with the length of the JSON alone,
 * and the stack not even with its depth.
 */
final class Fingerprint {
  private final MessageDigest sha;
  private final ByteBuffer buffer = ByteBuffer.allocate(8_192);

  private Fingerprint(MessageDigest sha) {
    this.sha = sha;
  }

  static String of(JsonNode value) {
    try {
      Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      fingerprint.addAll(value);
      fingerprint.flush();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint.sha.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** A value in its place; only those of an object have names. */
  private record Member(String name, JsonNode value) {}

  /** Before its members goes how many they are, so that no two rows of parts look alike. */
  private void addAll(JsonNode whole) {
    Deque<Iterator<Member>> open = new ArrayDeque<>();
    open.push(List.of(new Member("", whole)).iterator());
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      Member next = open.element().next();
      put('=', next.name());
      add(next.value());
      if (next.value().isContainerNode()) {
        open.push(members(next.value()));
      }
    }
  }

  private void add(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> put('{', Integer.toString(node.size()));
      case ARRAY -> put('[', Integer.toString(node.size()));
      case STRING -> put('"', node.textValue());
      case NUMBER -> put('1', plain(node));
      case BOOLEAN, NULL -> put('w', node.asText());
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not from JSON: " + node);
    }
  }

  private static Iterator<Member> members(JsonNode container) {
    if (container.isArray()) {
      return StreamSupport.stream(container.spliterator(), false)
          .map(value -> new Member("", value))
          .iterator();
    }
    List<String> names = new ArrayList<>();
    container.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    return names.stream().map(name -> new Member(name, container.get(name))).iterator();
  }

  /** Char by char: half a surrogate pair has no place in UTF-8. */
  private void put(char kind, String text) {
    room(Character.BYTES + Integer.BYTES).putChar(kind).putInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      room(Character.BYTES).putChar(text.charAt(i));
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    sha.update(buffer.flip());
    buffer.clear();
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
    int kept = digits.length();
    while (kept > 0 && digits.charAt(kept - 1) == '0') {
      kept--;
    }
    return kept == 0 ? "0" : digits.substring(0, kept) + "e" + (exponent + digits.length() - kept);
  }
}

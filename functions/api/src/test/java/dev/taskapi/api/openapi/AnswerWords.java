package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the names of types, and what is said of them and of their fields. */
final class AnswerWords {
  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, ObjectNode> fields = new LinkedHashMap<>();

  void type(Class<?> type, String name, String words) {
    names.put(type, name);
    types.put(name, words);
  }

  /** Of a field of all types, or by {@code Type.field} of one, which wins. */
  void said(String field, String words, Object... keywords) {
    fields.put(field, Doc.with(Doc.object("description", words), keywords));
  }

  void time(String field, String words) {
    said(field, words, "format", "date-time");
  }

  Map<Class<?>, String> names() {
    return Collections.unmodifiableMap(names);
  }

  String of(String type) {
    return found(types, type);
  }

  ObjectNode of(String type, String field) {
    String own = type + "." + field;
    return found(fields, fields.containsKey(own) ? own : field);
  }

  private static <T> T found(Map<String, T> texts, String name) {
    T text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException("AnswerFields says nothing of " + name);
    }
    return text;
  }
}

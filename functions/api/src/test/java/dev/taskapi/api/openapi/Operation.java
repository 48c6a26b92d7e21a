package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is said of a route, beside what follows from the route itself.
 *
 * @param id the name of the call in generated clients
 * @param tag the chapter
 * @param answers by status; problems that any call of its kind can meet are added to them
 */
record Operation(
    String id,
    String tag,
    String description,
    List<ObjectNode> parameters,
    Optional<ObjectNode> body,
    Map<Integer, ObjectNode> answers) {

  static Operation of(String id, String tag, String description) {
    return new Operation(id, tag, description, List.of(), Optional.empty(), Map.of());
  }

  Operation parameters(List<ObjectNode> more) {
    List<ObjectNode> all = new ArrayList<>(parameters);
    all.addAll(more);
    return new Operation(id, tag, description, all, body, answers);
  }

  Operation parameter(ObjectNode one) {
    return parameters(List.of(one));
  }

  /** A body of JSON that is required. */
  Operation body(ObjectNode schema, ObjectNode examples) {
    ObjectNode json =
        Doc.object(
            "required",
            true,
            "content",
            Doc.object("application/json", Doc.object("schema", schema, "examples", examples)));
    return new Operation(id, tag, description, parameters, Optional.of(json), answers);
  }

  Operation answer(int status, ObjectNode answer) {
    Map<Integer, ObjectNode> all = new TreeMap<>(answers);
    all.put(status, answer);
    return new Operation(id, tag, description, parameters, body, all);
  }

  boolean hasParametersIn(String place) {
    return parameters.stream().anyMatch(one -> one.path("in").asText().equals(place));
  }
}

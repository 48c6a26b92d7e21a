package dev.taskapi.api.openapi;

import dev.taskapi.api.route.Route;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of all routes. A new kind of call gets a file of its own, and a line here. */
final class Operations {
  private static final Map<Route, Operation> ALL = new LinkedHashMap<>();

  static {
    List.of(
            CreateOperations.all(),
            QueryOperations.all(),
            ChangeOperations.all(),
            QueueOperations.all(),
            KeyOperations.all(),
            OpenOperations.all())
        .forEach(ALL::putAll);
  }

  private Operations() {}

  static Collection<Route> routes() {
    return ALL.keySet();
  }

  /** Empty where nobody has described the route yet; a test tells of it. */
  static Optional<Operation> of(Route route) {
    return Optional.ofNullable(ALL.get(route));
  }
}

package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.tasks.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The OpenAPI document, made of the route table, the codec's types and the readers' limits. It is
 * made in tests, and only the file is served: what makes it would weigh on the function.
 */
final class Document {
  private Document() {}

  static ObjectNode make() {
    return Doc.object(
        "openapi", "3.1.0",
        "info", info(),
        "servers", Doc.list(Doc.object("url", "/", "description", "This service")),
        "tags", tags(),
        "paths", paths(),
        "components", Components.make());
  }

  private static ObjectNode info() {
    return Doc.object(
        "title", "Task API",
        "version", "1.0.0",
        "summary", "Send a batch of content tasks, get real files back.",
        "description", introduction());
  }

  private static String introduction() {
    try (InputStream file =
        Objects.requireNonNull(Document.class.getResourceAsStream("introduction.md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Object tags() {
    return Doc.list(
        Doc.object("name", "Create", "description", "Ask for content."),
        Doc.object("name", "Read", "description", "Follow tasks and get their files."),
        Doc.object("name", "Change", "description", "Begin tasks anew, cancel or delete them."),
        Doc.object("name", "Queue", "description", "See to the queues and what feeds them."),
        Doc.object("name", "Keys", "description", "Make and revoke the account's API keys."),
        Doc.object("name", "Service", "description", "Open to all."));
  }

  private static ObjectNode paths() {
    Map<String, ObjectNode> paths = new LinkedHashMap<>();
    for (Route route : Routes.ALL) {
      Operations.of(route)
          .ifPresent(
              said ->
                  paths
                      .computeIfAbsent(route.path(), path -> Doc.object())
                      .set(route.method().toLowerCase(Locale.ROOT), operation(route, said)));
    }
    return Doc.object(
        paths.entrySet().stream()
            .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
            .toArray());
  }

  private static ObjectNode operation(Route route, Operation said) {
    ObjectNode operation =
        Doc.object(
            "operationId", said.id(),
            "tags", Doc.list(said.tag()),
            "summary", route.summary(),
            "description", said.description() + scope(route),
            "security", security(route));
    if (!said.parameters().isEmpty()) {
      operation.set("parameters", Doc.list(said.parameters()));
    }
    said.body().ifPresent(body -> operation.set("requestBody", body));
    operation.set("responses", responses(route, said));
    return operation;
  }

  private static String scope(Route route) {
    return route
        .scope()
        .map(scope -> "\n\nNeeds the scope `%s`.".formatted(scope.wireName()))
        .orElse("");
  }

  private static Object security(Route route) {
    return route.scope().isEmpty()
        ? Doc.list()
        : route.scope().equals(Optional.of(Scope.KEYS_MANAGE))
            ? Doc.list(bearer())
            : Doc.list(Doc.object("apiKey", Doc.list()), bearer());
  }

  private static ObjectNode bearer() {
    return Doc.object("bearerToken", Doc.list(), "account", Doc.list());
  }

  private static ObjectNode responses(Route route, Operation said) {
    Map<Integer, ObjectNode> answers = new TreeMap<>(said.answers());
    problems(route, said).forEach(status -> answers.putIfAbsent(status, Answers.shared(status)));
    ObjectNode responses = Doc.object();
    answers.forEach((status, answer) -> responses.set(String.valueOf(status), answer));
    return responses;
  }

  /** What any call of this kind can meet. */
  private static Set<Integer> problems(Route route, Operation said) {
    Set<Integer> problems = new TreeSet<>(List.of(405, 431, 500));
    List<Integer> more = new ArrayList<>();
    if (route.scope().isPresent()) {
      more.addAll(List.of(400, 401, 403, 429, 503));
    }
    if (said.body().isPresent()) {
      more.addAll(List.of(400, 413, 415, 422));
    }
    if (said.hasParametersIn("query")) {
      more.add(422);
    }
    if (said.hasParametersIn("path")) {
      more.add(404);
    }
    problems.addAll(more);
    return problems;
  }
}

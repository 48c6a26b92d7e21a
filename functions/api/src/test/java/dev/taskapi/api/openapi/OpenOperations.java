package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.Map;

/** The calls that anybody may make. */
final class OpenOperations {
  private static final String TAG = "Service";
  private static final ObjectNode TEXT = Doc.object("type", "string");

  private OpenOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.HEALTH, health(),
        Routes.HOME, home(),
        Routes.OPENAPI, document(),
        Routes.DOCS, page(),
        Routes.DOCS_ASSET, asset());
  }

  private static Operation health() {
    ObjectNode status = Doc.object("status", Doc.object("const", "ok"));
    return Operation.of("health", TAG, "Tells that the service answers.")
        .answer(
            200,
            Answers.json(
                "It does.",
                Doc.object("type", "object", "required", Doc.list("status"), "properties", status),
                Doc.object("status", "ok")));
  }

  private static Operation home() {
    return Operation.of("home", TAG, "Leads to the documentation.")
        .answer(302, Answers.redirect("See there.", "`/docs`."));
  }

  private static Operation document() {
    return Operation.of("openApi", TAG, "This document, OpenAPI 3.1.")
        .answer(
            200,
            Answers.file(
                "The document.",
                Answers.content("application/json", Doc.object("type", "object"))));
  }

  private static Operation page() {
    return Operation.of("docs", TAG, "This document as a page for people.")
        .answer(200, Answers.file("The page.", Answers.content("text/html", TEXT)));
  }

  private static Operation asset() {
    ObjectNode types = Answers.content("application/json", Doc.object("type", "object"));
    types.setAll(Answers.content("text/html", TEXT));
    types.setAll(Answers.content("text/css", TEXT));
    types.setAll(Answers.content("text/javascript", TEXT));
    types.setAll(Answers.content("image/png", Doc.object()));
    return Operation.of("docsAsset", TAG, "A script, style or picture of that page.")
        .parameter(
            Doc.object(
                "name", "asset",
                "in", "path",
                "required", true,
                "description", "Its file name.",
                "schema", Doc.object("type", "string", "minLength", 1),
                "example", "page.css"))
        .answer(200, Answers.file("The file.", types));
  }
}

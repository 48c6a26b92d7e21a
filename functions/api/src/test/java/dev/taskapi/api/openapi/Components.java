package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the document says once and refers to: schemas, problems, ways to authenticate. */
final class Components {
  private Components() {}

  static ObjectNode make() {
    ObjectNode schemas = Doc.object();
    WireSchemas.all().forEach(schemas::set);
    RequestSchemas.all().forEach(schemas::set);
    schemas.set(
        "GatewayMessage",
        Doc.object(
            "type",
            "object",
            "description",
            "What the gateway in front of the service says in its own words.",
            "required",
            Doc.list("message"),
            "properties",
            Doc.object("message", Doc.object("type", "string"))));
    return Doc.object(
        "schemas", schemas,
        "responses", Answers.components(),
        "securitySchemes", schemes());
  }

  private static ObjectNode schemes() {
    return Doc.object(
        "apiKey",
        Doc.object(
            "type", "apiKey",
            "in", "header",
            "name", "X-API-Key",
            "description", "A key of the account; it says by itself which account it is."),
        "bearerToken",
        Doc.object(
            "type", "http",
            "scheme", "bearer",
            "bearerFormat", "JWT",
            "description", "A token of your identity provider, together with `X-Account-ID`."),
        "account",
        Doc.object(
            "type", "apiKey",
            "in", "header",
            "name", "X-Account-ID",
            "description", "The account that a token's holder calls for: one of the token's."));
  }
}

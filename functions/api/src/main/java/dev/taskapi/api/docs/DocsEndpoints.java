package dev.taskapi.api.docs;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import java.util.Arrays;
import java.util.Map;

/** The API's own documentation: the OpenAPI document, and a page that shows it. */
public final class DocsEndpoints {
  private DocsEndpoints() {}

  /** Leads to the page. */
  public static Reply home(HttpCall call) {
    return new Reply(302, Map.of("Location", "/docs", "Cache-Control", "no-store"), "");
  }

  /** The OpenAPI document. */
  public static Reply openApi(HttpCall call) {
    return Asset.OPENAPI.reply();
  }

  /** The page. */
  public static Reply page(HttpCall call) {
    return Asset.PAGE.reply();
  }

  /** A part of the page; only those that it has, whatever the path says. */
  public static Reply asset(HttpCall call) {
    String name = call.pathParameter("asset");
    return Arrays.stream(Asset.values())
        .filter(asset -> asset.fileName().equals(name))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("The documentation has no part " + name).asException())
        .reply();
  }
}

package dev.taskapi.api.docs;

import dev.taskapi.api.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The files of the documentation, on the class path beside this class. */
enum Asset {
  OPENAPI("openapi.json", Reply.JSON),
  PAGE("page.html", "text/html; charset=utf-8"),
  PAGE_STYLE("page.css", "text/css; charset=utf-8"),
  PAGE_SCRIPT("page.js", "text/javascript; charset=utf-8"),
  VIEWER_STYLE("swagger-ui.css", "text/css; charset=utf-8"),
  VIEWER("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
  ICON("favicon-32x32.png", "image/png");

  /** The page runs only scripts of this service and speaks only to it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String fileName;
  private final String contentType;

  Asset(String fileName, String contentType) {
    this.fileName = fileName;
    this.contentType = contentType;
  }

  String fileName() {
    return fileName;
  }

  Reply reply() {
    boolean binary = contentType.startsWith("image/");
    return new Reply(200, headers(), binary ? base64() : text(), binary);
  }

  private Map<String, String> headers() {
    return Map.of(
        "Content-Type", contentType,
        "Content-Security-Policy", POLICY,
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer",
        "Cache-Control", "public, max-age=3600");
  }

  private String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  private byte[] bytes() {
    try (InputStream file = Objects.requireNonNull(Asset.class.getResourceAsStream(fileName))) {
      return file.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

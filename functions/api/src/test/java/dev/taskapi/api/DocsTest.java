package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.taskapi.api.route.ApiFunction;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's documentation, open to all. */
final class DocsTest {
  private final Bench bench = new Bench();

  private Answer open(String target) {
    return bench.sendBare(Call.get(target));
  }

  @Test
  void theDocumentIsOpenApi31() {
    assertThat(open("/openapi.json").ok(200).path("openapi").asText()).startsWith("3.1.");
  }

  @Test
  void theRootLeadsToThePage() {
    Answer answer = open("/");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/docs");
  }

  @Test
  void everythingThatThePageLoadsIsThere() {
    Answer page = open("/docs");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    var links =
        Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page.text()).results().toList();
    assertThat(links).hasSizeGreaterThan(4);
    links.forEach(
        link -> assertThat(open(link.group(1)).status()).as(link.group(1)).isEqualTo(200));
  }

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html; charset=utf-8",
    "/docs/page.js, text/javascript; charset=utf-8",
    "/docs/page.css, text/css; charset=utf-8",
    "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "/docs/swagger-ui.css, text/css; charset=utf-8",
    "/docs/favicon-32x32.png, image/png"
  })
  void thePageRunsAndLoadsNothingFromElsewhere(String path, String type) {
    Answer answer = open(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .doesNotContain("unsafe", "http");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
  }

  @Test
  void aPictureComesAsBytes() {
    APIGatewayV2HTTPResponse icon =
        bench.respond(ApiFunction.OPEN, Call.get("/docs/favicon-32x32.png").event());
    assertThat(icon.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(icon.getBody()))
        .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
    assertThat(bench.respond(ApiFunction.OPEN, Call.get("/docs").event()).getIsBase64Encoded())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.js",
        "Asset.class",
        "..",
        ".",
        "%2e%2e%2fApi.class",
        "..%2Fdocs%2Fpage.js",
        "%2Fetc%2Fpasswd",
        "page.js%00",
        "PAGE.JS",
        "package-info.class"
      })
  void nothingElseOnTheClassPathIsServed(String name) {
    assertThat(open("/docs/" + name).detail(404)).startsWith("The documentation has no part");
  }
}

package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be named for logo, intro and outro, in a request and for all videos. */
final class AssetUrlsTest {
  private final Bench bench = new Bench();

  private Answer shared(String field, String url) {
    return bench.post(
        "/api/tasks/bulk",
        """
        {"%s": "%s", "tasks": [{"task_type": "video", "request_data": {"content": "A"}}]}"""
            .formatted(field, url));
  }

  private Answer own(String field, String url) {
    return bench.post(
        "/api/tasks",
        """
        {"task_type": "video", "request_data": {"content": "A", "%s": "%s"}}"""
            .formatted(field, url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/logo.png",
        "https://example.com:8443/a%20b.png?x=1&y=2",
        "HTTPS://EXAMPLE.COM/logo.png",
        "https://93.184.215.14/logo.png",
        "https://[2606:4700::6810:85e5]/logo.png",
        "https://xn--bcher-kva.example/logo.png"
      })
  void anHttpsAddressOfAPublicHostIsKept(String url) {
    for (String field : new String[] {"logo_url", "intro_video_url", "outro_video_url"}) {
      assertThat(shared(field, url).ok(200).path(0).path("request_data").path(field).asText())
          .isEqualTo(url);
      assertThat(own(field, url).ok(201).path("request_data").path(field).asText()).isEqualTo(url);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "logo.png",
        "//example.com/logo.png",
        "http://example.com/logo.png",
        "ftp://example.com/logo.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "https://",
        "https:///logo.png",
        "https://user:secret@example.com/logo.png",
        "https://exa mple.com/logo.png",
        "https://localhost/logo.png",
        "https://LOCALHOST:8000/logo.png",
        "https://a.localhost./logo.png",
        "https://printer.local/logo.png",
        "https://metadata.google.internal/logo.png",
        "https://127.0.0.1/logo.png",
        "https://127.1/logo.png",
        "https://2130706433/logo.png",
        "https://0x7f000001/logo.png",
        "https://0177.0.0.1/logo.png",
        "https://0/logo.png",
        "https://10.0.0.1/logo.png",
        "https://172.16.0.1/logo.png",
        "https://192.168.1.1/logo.png",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/logo.png",
        "https://[::1]/logo.png",
        "https://[::]/logo.png",
        "https://[::ffff:127.0.0.1]/logo.png",
        "https://[::ffff:7f00:1]/logo.png",
        "https://[fd00::1]/logo.png",
        "https://[64:ff9b::7f00:1]/logo.png",
        "https://[2002:7f00:1::]/logo.png"
      })
  void anyOtherIsRefused(String url) {
    assertThat(shared("logo_url", url).faults()).containsExactly("body.logo_url value_error");
    assertThat(shared("outro_video_url", url).faults())
        .containsExactly("body.outro_video_url value_error");
    assertThat(own("intro_video_url", url).faults())
        .containsExactly("body.request_data.intro_video_url value_error");
    bench.assertNothingHappened();
  }

  @Test
  void anAddressHasAtMost2048Characters() {
    String url = "https://example.com/" + "x".repeat(2_048 - 20);
    assertThat(own("logo_url", url).status()).isEqualTo(201);
    assertThat(own("logo_url", url + "x").faults())
        .containsExactly("body.request_data.logo_url value_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "[]", "{}"})
  void anAddressIsAString(String json) {
    String body = "{\"logo_url\": %s, \"tasks\": [{\"task_type\": \"quiz\"}]}".formatted(json);
    assertThat(bench.post("/api/tasks/bulk", body).faults())
        .containsExactly("body.logo_url string_type");
    bench.assertNothingHappened();
  }
}

package dev.taskapi.generation.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what keeps people from using a page, by the rules of axe-core (WCAG 2.1 A and AA). */
final class Axe {
  private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final Pattern FOUND =
      Pattern.compile("<pre id=\"axe-found\">([A-Za-z0-9+/=]*)</pre>");

  private final Chromium browser;

  Axe(Chromium browser) {
    this.browser = browser;
  }

  /** What is wrong, a line each; empty where nothing is. */
  List<String> violations(Path page) throws IOException, InterruptedException {
    // A page's policy lets no script in but its own.
    String html =
        Files.readString(page)
            .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    Path tested = page.resolveSibling("axe-" + page.getFileName());
    Files.writeString(
        tested, html.replaceFirst("(?s)</body>", Matcher.quoteReplacement(runner()) + "</body>"));
    Matcher found = FOUND.matcher(browser.dom(tested));
    if (!found.find()) {
      throw new IOException("axe did not run on " + page);
    }
    byte[] json = Base64.getDecoder().decode(found.group(1));
    List<String> violations = new ArrayList<>();
    for (JsonNode violation : new ObjectMapper().readTree(json)) {
      violation
          .path("nodes")
          .forEach(
              node ->
                  violations.add(
                      violation.path("id").asText()
                          + ": "
                          + node.path("failureSummary").asText()
                          + " "
                          + node.path("html").asText()));
    }
    return violations;
  }

  private static String runner() throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
      String axe =
          new String(Objects.requireNonNull(script, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
      return """
          <script>%s</script>
          <script>
          axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
            .then(found => {
              const shown = document.createElement('pre');
              shown.id = 'axe-found';
              const bytes = new TextEncoder().encode(JSON.stringify(found.violations));
              shown.textContent = btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
              document.body.appendChild(shown);
            });
          </script>"""
          .formatted(axe);
    }
  }
}

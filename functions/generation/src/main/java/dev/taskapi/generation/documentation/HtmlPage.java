package dev.taskapi.generation.documentation;

import dev.taskapi.generation.text.Html;
import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.text.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the Markdown as one page with a table of contents: HTML that is XML as well. */
final class HtmlPage {
  private final StudyGuide guide;
  private final Phrases labels;
  private final Node document;
  private final Contents contents;

  HtmlPage(StudyGuide guide, String markdown) {
    this.guide = guide;
    this.labels = StudyGuide.labels(Locale.forLanguageTag(guide.language()));
    this.document = Parser.builder().build().parse(markdown);
    this.contents = new Contents(document);
  }

  /** For browsers. */
  String screen() {
    return html("screen.css", "");
  }

  /** For the PDF writer. */
  String paper() {
    return html("paper.css", contents.bookmarks());
  }

  private String html(String style, String inHead) {
    String direction = Language.named(guide.language()).direction();
    String language = Html.escape(guide.language());
    return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s" dir="%s">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="%s" />
        <title>%s</title>
        <style>
        %s</style>
        %s</head>
        <body>
        <main>
        <p class="kind">%s</p>
        %s</main>
        </body>
        </html>
        """
        .formatted(
            language,
            language,
            direction,
            Html.escape(labels.word("kind") + ": " + guide.title()),
            Html.escape(guide.title()),
            resource(style),
            inHead,
            Html.escape(labels.word("kind")),
            body());
  }

  private String body() {
    String body = renderer().render(document);
    int end = body.indexOf("</h1>") + "</h1>".length();
    return body.substring(0, end)
        + "\n"
        + contents.list(labels.word("contents"))
        + body.substring(end);
  }

  /** No HTML of the text comes through, and no address that a browser would run. */
  private HtmlRenderer renderer() {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(context -> (node, tag, attributes) -> identify(node, attributes))
        .build();
  }

  private void identify(Node node, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", contents.id(heading));
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.taskapi.generation.documentation;

import dev.taskapi.generation.text.Html;
import dev.taskapi.generation.text.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the Markdown as one page with a table of contents: HTML that is XML as well. */
final class HtmlPage {
  private final StudyGuide guide;
  private final Labels labels;
  private final Node document;
  private final List<Heading> headings = new ArrayList<>();

  HtmlPage(StudyGuide guide, String markdown) {
    this.guide = guide;
    this.labels = Labels.in(Locale.forLanguageTag(guide.language()));
    this.document = Parser.builder().build().parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            headings.add(heading);
          }
        });
  }

  /** For browsers. */
  String screen() {
    return html("screen.css", "");
  }

  /** For the PDF writer. */
  String paper() {
    return html("paper.css", bookmarks());
  }

  private String html(String style, String inHead) {
    String direction = Languages.rightToLeft(guide.language()) ? " dir=\"rtl\"" : "";
    String language = Html.escape(guide.language());
    return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s"%s>
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
    return body.substring(0, end) + "\n" + contents() + body.substring(end);
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
      attributes.put("id", id(heading));
    }
  }

  private String id(Heading heading) {
    return "s" + headings.indexOf(heading);
  }

  private List<Heading> sections() {
    return headings.stream().filter(heading -> heading.getLevel() == 2).toList();
  }

  private String contents() {
    StringBuilder list = new StringBuilder();
    for (Heading heading : sections()) {
      list.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(id(heading), Html.escape(words(heading))));
    }
    String title = Html.escape(labels.word("contents"));
    return "<nav class=\"contents\" aria-label=\"%s\">\n<p>%s</p>\n<ol>\n%s</ol>\n</nav>\n"
        .formatted(title, title, list);
  }

  /** For the side bar of a PDF reader. */
  private String bookmarks() {
    StringBuilder list = new StringBuilder("<bookmarks>\n");
    for (Heading heading : sections()) {
      list.append(
          "<bookmark name=\"%s\" href=\"#%s\" />\n"
              .formatted(Html.escape(words(heading)), id(heading)));
    }
    return list.append("</bookmarks>\n").toString();
  }

  private static String words(Heading heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

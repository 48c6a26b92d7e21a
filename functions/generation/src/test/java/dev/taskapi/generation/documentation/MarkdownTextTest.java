package dev.taskapi.generation.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no item",
        "+ no item",
        "1. no item",
        "12) no item",
        "> no quote",
        "a * b * c _d_ `e` [f](g) ![h](i) <j> &amp; \\k",
        "--- ",
        "| a | b |",
        "~~~ x",
        "===",
        "http://a.example",
        "x@y.example",
        "    indented",
        "line one\n# line two",
        "$x^2$",
      })
  void everyTextComesBackAsItWas(String text) {
    var document = Parser.builder().build().parse(MarkdownText.escape(text));
    String plain = text.strip().replaceAll("\\s+", " ");
    assertThat(TextContentRenderer.builder().build().render(document)).isEqualTo(plain);
    assertThat(HtmlRenderer.builder().build().render(document)).matches("(?s)<p>[^<]*</p>\\n");
  }
}

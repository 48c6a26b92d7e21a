package dev.taskapi.generation.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkupTest {
  @Test
  void whatMeansSomethingToABrowserIsEscaped() {
    assertThat(Markup.text("<a href=\"x\" title='y'>&amp;</a>").html())
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
  }

  @Test
  void whatIsNoCharacterIsReplaced() {
    assertThat(Markup.text("a\u0000b\uD800c\u001Bd").html()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void otherScriptsStayAsTheyAre() {
    assertThat(Markup.text("Grüße, 世界 🌋\n").html()).isEqualTo("Grüße, 世界 🌋\n");
  }
}

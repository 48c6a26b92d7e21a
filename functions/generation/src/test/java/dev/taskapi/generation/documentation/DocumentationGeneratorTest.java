package dev.taskapi.generation.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.FolderWork;
import dev.taskapi.generation.Passages;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.OfflinePlanner;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.quiz.QuizMaker;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.DocumentationRequest.Format;
import dev.taskapi.requests.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentationGeneratorTest {
  @TempDir Path folder;

  private Content generate(String prompt, String language, Format... formats) {
    DocumentationRequest request =
        new DocumentationRequest(prompt, List.of(formats), language, false);
    return new DocumentationGenerator(new OfflinePlanner(), new QuizMaker())
        .generate(request, new FolderWork(folder, 5));
  }

  private static String read(Content content, int file) throws IOException {
    return Files.readString(content.files().get(file).path());
  }

  @Test
  void filesComeInTheOrderAskedFor() {
    Content content =
        generate(Passages.of("biology"), "English", Format.PDF, Format.MARKDOWN, Format.HTML);
    assertThat(content.files())
        .extracting(ContentFile::name)
        .containsExactly("documentation.pdf", "documentation.md", "documentation.html");
  }

  @Test
  void aPassageHasAllItsParts() throws IOException {
    String markdown = read(generate(Passages.of("biology"), "English", Format.MARKDOWN), 0);
    assertThat(markdown)
        .startsWith("# Photosynthesis\n")
        .contains("## Summary", "## Key points", "## Glossary", "## Facts and figures")
        .contains("## Review questions", "## Answers", "## Sources")
        .contains("**chlorophyll** –", "WordNet 3.1");
    assertThat(markdown.lines().filter(line -> line.startsWith("- About 70 percent"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> was a tag in 1995.",
        "[click](javascript:alert(1)) was a link in 1995.",
        "![x](http://evil.example/x.png) was an image in 1995.",
        "<img src=x onerror=alert(1)> was an image in 1995.",
        "Look at https://evil.example/x or www.evil.example in 1995.",
        "`code` and **bold** and _it_ were marks in 1995.",
      })
  void textNeverBecomesMarkup(String prompt) throws IOException {
    Content content = generate(prompt, "English", Format.HTML, Format.MARKDOWN);
    String body = read(content, 0).replaceFirst("(?s)^.*</nav>", "");
    assertThat(body).doesNotContain("<script", "<img", "<em>", "<code>", "href=");
    assertThat(body.replaceAll("<strong>[^<]*</strong> –", "")).doesNotContain("<strong>");
    assertThat(read(content, 1))
        .doesNotContain("<script>", "https://evil")
        .doesNotContainPattern("(?<!\\\\)\\]\\(");
  }

  @Test
  void theGlossaryHasNoMeaningOfWhichTheTextDoesNotSpeak() throws IOException {
    String text =
        "Larder is a cache for web applications that keeps data in memory. Client libraries exist for"
            + " Python and Java. An expired entry is removed when it is next read from the cache.";
    assertThat(read(generate(text, "English", Format.MARKDOWN), 0))
        .contains("**cache** –")
        .doesNotContain("**Python** –", "**read** –");
  }

  @Test
  void whatIsNoCharacterDoesNotStopThePdf() {
    String prompt =
        "Ice is frozen water.\uFFFF Steam is hot\u0085 vapour.\uFFFE Rain is\u0000 water.";
    assertThat(generate(prompt, "English", Format.PDF).files()).hasSize(1);
  }

  @Test
  void theHtmlHasATableOfContentsThatLeadsToItsSections() throws IOException {
    String html = read(generate(Passages.of("history"), "English", Format.HTML), 0);
    assertThat(html).contains("<nav", "href=\"#s1\"", "<h2 id=\"s1\">Summary</h2>");
    assertThat(html).doesNotContain("<script", "http-equiv", "src=");
  }

  @Test
  void thePdfReadsAsTheTextAndIsTheSameEveryTime() throws IOException {
    String prompt = Passages.of("history") + " Żółw and Ωμέγα are words of 2024.";
    Path pdf = generate(prompt, "English", Format.PDF).files().getFirst().path();
    byte[] first = Files.readAllBytes(pdf);
    try (PDDocument document = Loader.loadPDF(first)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Julius Caesar crossed the Rubicon", "Żółw", "Ωμέγα");
      assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
    }
    generate(prompt, "English", Format.PDF);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(first);
  }

  /** As on a machine without fonts, such as Lambda's. */
  @Test
  void chineseNeedsNoFontOfTheMachine() {
    assertThat(new PdfFonts("造纸术是中国古代四大发明之一。", List.of()).missing()).isZero();
    assertThat(new PdfFonts("造纸术 ሀ", List.of()).missing()).isEqualTo(1);
  }

  @Test
  void whatIsNotKnownIsNoFactAndNoWordOfTheDictionary() throws IOException {
    String markdown = read(generate("Explain the Zorblax 5000", "English", Format.MARKDOWN), 0);
    assertThat(markdown)
        .contains("Nothing is known offline", "The text of the request")
        .doesNotContain("Facts and figures", "WordNet 3.1");
  }

  @Test
  void germanHeadingsAreGerman() throws IOException {
    Content content = generate(Passages.of("german"), "German", Format.MARKDOWN);
    assertThat(read(content, 0)).contains("## Zusammenfassung", "## Antworten");
    assertThat(content.warnings()).isNotEmpty();
  }

  @Test
  void aTranslatedScriptIsHeadedInItsOwnLanguage() throws IOException {
    Plan translated = new OfflinePlanner().plan(brief(Passages.of("biology")));
    DocumentationRequest request =
        new DocumentationRequest(Passages.of("german"), List.of(Format.MARKDOWN), "English", false);

    Content content =
        new DocumentationGenerator(brief -> translated, new QuizMaker())
            .generate(request, new FolderWork(folder, 5));

    assertThat(read(content, 0)).contains("## Summary").doesNotContain("## Zusammenfassung");
  }

  private static Brief brief(String prompt) {
    return new Brief(prompt, Segments.maximum(), "English", 5);
  }

  @Test
  void anInstructionIsAnsweredFromTheDictionary() throws IOException {
    String markdown = read(generate("Explain photosynthesis", "English", Format.MARKDOWN), 0);
    assertThat(markdown).startsWith("# Photosynthesis").contains("radiant energy", "WordNet 3.1");
  }

  @Test
  void evenAnEmojiGivesADocument() throws IOException {
    assertThat(read(generate("🎉", "English", Format.MARKDOWN), 0)).contains("🎉", "## Notes");
  }
}

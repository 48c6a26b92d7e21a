package dev.taskapi.generation.documentation;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.plan.Scripts;
import dev.taskapi.generation.quiz.Quizzes;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.DocumentationRequest.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a study guide: as Markdown, HTML and PDF, in the order in which they were asked for. */
public final class DocumentationGenerator implements Generator<DocumentationRequest> {
  private static final double SOME = 0.1;

  private final GuideMaker guides;

  public DocumentationGenerator(Planner planner, Quizzes quizzes) {
    this.guides = new GuideMaker(new Scripts(planner), quizzes);
  }

  @Override
  public Content generate(DocumentationRequest request, Work work) {
    work.report(Stage.READING, 0);
    StudyGuide guide = guides.make(request, work);
    work.report(Stage.PAGES, 0.82);
    String markdown = new MarkdownPage(guide).markdown();
    List<String> warnings = new ArrayList<>(guide.warnings());
    List<ContentFile> files = new ArrayList<>();
    for (Format format : request.formats()) {
      file(format, guide, markdown, work, warnings).ifPresent(files::add);
      work.report(Stage.PAGES, 0.82 + 0.18 * files.size() / request.formats().size());
    }
    if (files.isEmpty()) {
      throw GenerationException.permanent(Stage.PAGES, "no_font", warnings.getLast());
    }
    return new Content(files, Optional.empty(), guide.author(), warnings);
  }

  private static Optional<ContentFile> file(
      Format format, StudyGuide guide, String markdown, Work work, List<String> warnings) {
    return switch (format) {
      case MARKDOWN ->
          Optional.of(text(work, "documentation.md", "text/markdown; charset=utf-8", markdown));
      case HTML ->
          Optional.of(
              text(
                  work,
                  "documentation.html",
                  "text/html; charset=utf-8",
                  new HtmlPage(guide, markdown).screen()));
      case PDF -> pdf(guide, markdown, work, warnings);
    };
  }

  private static ContentFile text(Work work, String name, String type, String text) {
    Path file = work.folder().resolve(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be written to " + file, e);
    }
    return new ContentFile(name, type, file);
  }

  /** A few missing signs are said; a document that cannot be read is not made. */
  private static Optional<ContentFile> pdf(
      StudyGuide guide, String markdown, Work work, List<String> warnings) {
    PdfFonts fonts = new PdfFonts(markdown);
    long missing = fonts.missing();
    if (missing > SOME * markdown.length()) {
      warnings.add(
          "The PDF was left out: no font on this machine has the letters of the language. Ask for"
              + " html, or install a TrueType font such as fonts-droid-fallback.");
      return Optional.empty();
    }
    if (missing > 0) {
      warnings.add("The PDF shows " + missing + " signs as “#”: no font on this machine has them.");
    }
    Path file = work.folder().resolve("documentation.pdf");
    PdfPage.write(new HtmlPage(guide, markdown).paper(), fonts, work.seed(), file);
    return Optional.of(new ContentFile("documentation.pdf", "application/pdf", file));
  }
}

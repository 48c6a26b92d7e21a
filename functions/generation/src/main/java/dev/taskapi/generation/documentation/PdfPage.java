package dev.taskapi.generation.documentation;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a page as PDF with embedded fonts, links and bookmarks. The same page, the same bytes. */
final class PdfPage {
  private static final int SOME_YEAR = 2026;

  private PdfPage() {}

  /**
   * @param xhtml well-formed; nothing outside it is fetched
   * @param id tells documents apart
   */
  static void write(String xhtml, PdfFonts fonts, long id, Path file) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    fonts.giveTo(builder);
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(xhtml, null);
    builder.withProducer("Task API");
    try (OutputStream out = Files.newOutputStream(file)) {
      builder.toStream(out);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        save(renderer.getPdfDocument(), id, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF cannot be written to " + file, e);
    }
  }

  private static void save(PDDocument document, long id, OutputStream out) throws IOException {
    Calendar fixed = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    fixed.clear();
    fixed.set(SOME_YEAR, Calendar.JANUARY, 1);
    document.getDocumentInformation().setCreationDate(fixed);
    document.getDocumentInformation().setModificationDate(fixed);
    document.setDocumentId(id);
    document.save(out);
  }
}

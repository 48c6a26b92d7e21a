package dev.taskapi.generation.documentation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a PDF: Liberation (SIL Open Font License), which is embedded and covers Latin, Greek
 * and Cyrillic, and for other scripts one font of the machine, where it has one.
 */
final class PdfFonts {
  private static final String FOLDER = "/liberation/Liberation";
  private static final List<Path> OTHERS =
      List.of(
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
          Path.of("/usr/share/fonts/truetype/arphic/uming.ttf"),
          Path.of("/usr/share/fonts/truetype/unifont/unifont.ttf"),
          Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
          Path.of("C:\\Windows\\Fonts\\simhei.ttf"));

  private final CmapLookup text;
  private final Optional<Path> other;
  private final Optional<CmapLookup> otherSigns;

  PdfFonts() {
    this(OTHERS);
  }

  PdfFonts(List<Path> others) {
    this.text = signs(open("Serif-Regular"));
    this.other = others.stream().filter(Files::isReadable).findFirst();
    this.otherSigns = other.map(PdfFonts::signs);
  }

  void giveTo(PdfRendererBuilder builder) {
    use(builder, "Serif-Regular", "Text", 400, FontStyle.NORMAL);
    use(builder, "Serif-Bold", "Text", 700, FontStyle.NORMAL);
    use(builder, "Serif-Italic", "Text", 400, FontStyle.ITALIC);
    use(builder, "Sans-Bold", "Head", 700, FontStyle.NORMAL);
    other.ifPresent(file -> builder.useFont(file.toFile(), "More"));
  }

  /** How many of the text's signs no font here has. */
  long missing(String words) {
    return words.codePoints().filter(c -> !Character.isWhitespace(c) && !shows(c)).count();
  }

  private boolean shows(int sign) {
    return text.getGlyphId(sign) != 0
        || otherSigns.map(signs -> signs.getGlyphId(sign) != 0).orElse(false);
  }

  private static void use(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(file), family, weight, style, true);
  }

  private static InputStream open(String file) {
    String name = FOLDER + file + ".ttf";
    return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name);
  }

  private static CmapLookup signs(InputStream file) {
    try (InputStream in = file;
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("a font cannot be read", e);
    }
  }

  private static CmapLookup signs(Path file) {
    try {
      return signs(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the font cannot be read: " + file, e);
    }
  }
}

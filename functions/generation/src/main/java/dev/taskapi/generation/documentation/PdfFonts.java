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
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a PDF: Liberation, which covers Latin, Greek and Cyrillic; where that has not every
 * sign, Noto Sans SC for Chinese (both SIL Open Font License); and for what is still missing one
 * font of the machine, where it has one. Only the signs that are used are embedded.
 */
final class PdfFonts {
  private static final String FOLDER = "/liberation/Liberation";
  private static final String CHINESE = "/dev/taskapi/generation/picture/NotoSansSC-Regular.ttf";
  private static final List<Path> OTHERS =
      List.of(
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
          Path.of("/usr/share/fonts/truetype/arphic/uming.ttf"),
          Path.of("/usr/share/fonts/truetype/unifont/unifont.ttf"),
          Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
          Path.of("C:\\Windows\\Fonts\\simhei.ttf"));

  private final boolean chinese;
  private final Optional<Path> other;
  private final int missing;

  /** Those that a text needs. */
  PdfFonts(String words) {
    this(words, OTHERS);
  }

  /**
   * @param others fonts of the machine, of which the first that is there is taken
   */
  PdfFonts(String words, List<Path> others) {
    int[] signs = words.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
    int[] rest = without(signs(open(FOLDER + "Serif-Regular.ttf")), signs);
    this.chinese = rest.length > 0;
    rest = chinese ? without(signs(open(CHINESE)), rest) : rest;
    this.other =
        rest.length > 0 ? others.stream().filter(Files::isReadable).findFirst() : Optional.empty();
    this.missing = other.isPresent() ? without(signs(other.get()), rest).length : rest.length;
  }

  void giveTo(PdfRendererBuilder builder) {
    use(builder, "Serif-Regular", "Text", 400, FontStyle.NORMAL);
    use(builder, "Serif-Bold", "Text", 700, FontStyle.NORMAL);
    use(builder, "Serif-Italic", "Text", 400, FontStyle.ITALIC);
    use(builder, "Sans-Bold", "Head", 700, FontStyle.NORMAL);
    if (chinese) {
      builder.useFont(() -> open(CHINESE), "More", 400, FontStyle.NORMAL, true);
    }
    other.ifPresent(file -> builder.useFont(file.toFile(), "Rest"));
  }

  /** How many of the text's signs no font here has. */
  long missing() {
    return missing;
  }

  private static int[] without(CmapLookup font, int[] signs) {
    return IntStream.of(signs).filter(sign -> font.getGlyphId(sign) == 0).toArray();
  }

  private static void use(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(FOLDER + file + ".ttf"), family, weight, style, true);
  }

  private static InputStream open(String name) {
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

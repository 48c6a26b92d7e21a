package dev.taskapi.generation.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bundled letters, and the machine's where those lack a sign. */
public final class Typefaces {
  private static final String FONTCONFIG = "sun.awt.fontconfig";

  private final Font sans;
  private final Font sansBold;
  private final Font serif;
  private final Font serifBold;
  private Optional<Font> chinese = Optional.empty();
  private final SystemFonts system = new SystemFonts();

  private Typefaces() {
    this.sans = bundled("NotoSans-Regular.ttf");
    this.sansBold = bundled("NotoSans-Bold.ttf");
    this.serif = bundled("NotoSerif-Regular.ttf");
    this.serifBold = bundled("NotoSerif-Bold.ttf");
  }

  /**
   * @param cache where the file is written that lets Java draw text without the system's fontconfig
   */
  public static Typefaces load(Path cache) {
    prepareHeadless(cache);
    return new Typefaces();
  }

  /**
   * To be called before anything draws: Java dies on text where the machine has no fontconfig,
   * unless this names a stand-in for its list of fonts.
   */
  public static void prepareHeadless(Path cache) {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(FONTCONFIG) != null) {
      return;
    }
    try {
      Path file = Files.createDirectories(cache).resolve("fontconfig.properties");
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      System.setProperty(FONTCONFIG, file.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write to the cache folder " + cache, failure);
    }
  }

  /** Letters of this kind, of a size of one. */
  public Font font(boolean serifs, boolean bold) {
    if (serifs) {
      return bold ? serifBold : serif;
    }
    return bold ? sansBold : sans;
  }

  /**
   * The font itself where it has every sign of the text, else the bundled Chinese one, else one of
   * the machine's that has.
   */
  public Optional<Font> covering(Font font, String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "");
    if (font.canDisplayUpTo(visible) < 0) {
      return Optional.of(font);
    }
    return Optional.of(chinese())
        .filter(signs -> signs.canDisplayUpTo(visible) < 0)
        .or(() -> system.covering(visible))
        .map(found -> found.deriveFont(isBold(font) ? Font.BOLD : Font.PLAIN, font.getSize2D()));
  }

  /** Bundled fonts are files of their own for each weight, and plain in Java's eyes. */
  private boolean isBold(Font font) {
    return font.equals(sansBold) || font.equals(serifBold);
  }

  /** Ten megabytes, which only those who need them read. */
  private synchronized Font chinese() {
    Font font = chinese.orElseGet(() -> bundled("NotoSansSC-Regular.ttf"));
    chinese = Optional.of(font);
    return font;
  }

  private static Font bundled(String name) {
    try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The font is not in this build: " + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException failure) {
      throw new IllegalStateException("The font cannot be read: " + name, failure);
    }
  }
}

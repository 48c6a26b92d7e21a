package dev.taskapi.generation.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the machine's font files; each search is done once for each set of signs. */
final class SystemFonts {
  private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home"), ".fonts"),
          Path.of(System.getProperty("user.home"), ".local/share/fonts"),
          Path.of("/System/Library/Fonts"),
          Path.of("/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));
  private static final int DEEPEST = 6;
  private static final int MOST_FILES = 400;

  private final List<Font> useful = new ArrayList<>();
  private final List<String> hopeless = new ArrayList<>();

  /** A font that has every sign of the text. */
  synchronized Optional<Font> covering(String text) {
    Optional<Font> known = useful.stream().filter(font -> has(font, text)).findFirst();
    if (known.isPresent() || hopeless.stream().anyMatch(text::contains)) {
      return known;
    }
    Optional<Font> found =
        files().stream().flatMap(SystemFonts::fonts).filter(font -> has(font, text)).findFirst();
    found.ifPresentOrElse(useful::add, () -> hopeless.add(text));
    return found;
  }

  private static boolean has(Font font, String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  /** Those first whose names promise many scripts. */
  private static List<Path> files() {
    return FOLDERS.stream()
        .filter(Files::isDirectory)
        .flatMap(SystemFonts::walk)
        .sorted(Comparator.comparing(SystemFonts::rank).thenComparing(Comparator.naturalOrder()))
        .limit(MOST_FILES)
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc|otf)"))
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.warn("Cannot look for fonts in {}: {}", folder, unreadable.getMessage());
      return Stream.empty();
    }
  }

  private static int rank(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean broad = name.matches(".*(cjk|wqy|droid|unifont|arialuni|pingfang|msyh|gothic).*");
    boolean plain = !name.matches(".*(bold|italic|oblique|mono|light|thin|black).*");
    return (broad ? 0 : 2) + (plain ? 0 : 1);
  }

  private static Stream<Font> fonts(Path file) {
    try {
      return Stream.of(Font.createFonts(file.toFile()));
    } catch (IOException | FontFormatException unreadable) {
      LOG.debug("Skipping the font {}: {}", file, unreadable.getMessage());
      return Stream.empty();
    }
  }
}

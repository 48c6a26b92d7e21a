package dev.taskapi.generation.video;

import dev.taskapi.generation.media.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Joins clips, sound, subtitles, chapters and title into one file, without encoding anew. */
final class Joiner {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Ffmpeg ffmpeg;
  private final Path folder;

  Joiner(Ffmpeg ffmpeg, Path folder) {
    this.ffmpeg = ffmpeg;
    this.folder = folder;
  }

  /** A part of the film that a player can jump to. */
  record Chapter(String title, Duration from, Duration to) {}

  /**
   * What goes into the file.
   *
   * @param subtitles an SRT file, and the language it is in
   */
  record Film(
      List<Part> parts,
      Path sound,
      Optional<Path> subtitles,
      Locale language,
      String title,
      List<Chapter> chapters) {
    Film {
      parts = List.copyOf(parts);
      chapters = List.copyOf(chapters);
    }
  }

  void join(Film film, Path video) throws IOException {
    Path list = Files.writeString(folder.resolve("parts.txt"), list(film.parts()));
    Path tags = Files.writeString(folder.resolve("tags.txt"), tags(film));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(Encoding.locked());
    arguments.addAll(List.of("-f", "concat", "-safe", "0", "-i", list.toString()));
    arguments.addAll(Encoding.locked());
    arguments.addAll(List.of("-f", "mov", "-i", film.sound().toString()));
    arguments.addAll(List.of("-f", "ffmetadata", "-i", tags.toString()));
    film.subtitles().ifPresent(srt -> arguments.addAll(subtitleInput(srt)));
    arguments.addAll(List.of("-map", "0:v", "-map", "1:a"));
    String language = film.language().getISO3Language();
    film.subtitles().ifPresent(srt -> arguments.addAll(subtitleOutput(language)));
    arguments.addAll(List.of("-map_metadata", "2", "-map_chapters", "2", "-c:v", "copy"));
    arguments.addAll(List.of("-c:a", "copy", "-metadata:s:a:0", "language=" + language));
    arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", video.toString()));
    ffmpeg.run(arguments, LIMIT);
  }

  private static List<String> subtitleInput(Path srt) {
    return List.of("-f", "srt", "-i", srt.toString());
  }

  private static List<String> subtitleOutput(String language) {
    return List.of(
        "-map",
        "3:s",
        "-c:s",
        "mov_text",
        "-metadata:s:s:0",
        "language=" + language,
        "-disposition:s:0",
        "0");
  }

  private static String list(List<Part> parts) {
    StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
    for (Part part : parts) {
      String path = part.clip().toAbsolutePath().toString().replace("'", "'\\''");
      double seconds = (double) part.frames() / Frames.PER_SECOND;
      list.append("file '").append(path).append("'\n");
      list.append(String.format(Locale.ROOT, "duration %.6f\n", seconds));
    }
    return list.toString();
  }

  private static String tags(Film film) {
    StringBuilder tags = new StringBuilder(";FFMETADATA1\n");
    tags.append("title=").append(escaped(film.title())).append('\n');
    for (Chapter chapter : film.chapters()) {
      tags.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=").append(chapter.from().toMillis());
      tags.append("\nEND=").append(chapter.to().toMillis());
      tags.append("\ntitle=").append(escaped(chapter.title())).append('\n');
    }
    return tags.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\r\\n\\t\\x00-\\x1f]+", " ").replaceAll("([=;#\\\\])", "\\\\$1");
  }
}

package dev.taskapi.generation.assets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that may be fetched, told by their first bytes and never by their name. */
public enum FileType {
  PNG("png_pipe"),
  JPEG("jpeg_pipe"),
  GIF("gif"),
  WEBP("webp_pipe"),
  MP4("mov"),
  MATROSKA("matroska");

  static final int BYTES = 16;

  private final String demuxer;

  FileType(String demuxer) {
    this.demuxer = demuxer;
  }

  /** What ffmpeg calls the reader of such files. */
  public String demuxer() {
    return demuxer;
  }

  /**
   * @param head the first bytes, 16 where the file has as many
   */
  static Optional<FileType> of(byte[] head) {
    if (has(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (has(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (has(head, 0, "GIF87a") || has(head, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (has(head, 4, "ftyp") || has(head, 4, "moov") || has(head, 4, "wide")) {
      return Optional.of(MP4);
    }
    return has(head, 0, "\u001aE\u00df\u00a3") ? Optional.of(MATROSKA) : Optional.empty();
  }

  private static boolean has(byte[] head, int at, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
  }
}

package dev.taskapi.generation.media;

/** ffmpeg refused its work, died or took too long; the message holds the end of what it said. */
public final class FfmpegException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FfmpegException(String message) {
    super(message);
  }

  FfmpegException(String message, Throwable cause) {
    super(message, cause);
  }
}

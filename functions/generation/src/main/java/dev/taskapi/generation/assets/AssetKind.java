package dev.taskapi.generation.assets;

/** What a fetched file is wanted for. */
public enum AssetKind {
  LOGO("a PNG, JPEG, GIF or WebP picture"),
  FILM("an MP4, MOV, MKV or WebM video");

  private final String words;

  AssetKind(String words) {
    this.words = words;
  }

  /** For people, with an article. */
  String words() {
    return words;
  }

  boolean allows(FileType type) {
    return switch (type) {
      case PNG, JPEG, GIF, WEBP -> this == LOGO;
      case MP4, MATROSKA -> this == FILM;
    };
  }
}

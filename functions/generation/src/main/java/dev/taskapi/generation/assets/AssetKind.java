package dev.taskapi.generation.assets;

import java.util.Set;

/** What a fetched file is wanted for. */
public enum AssetKind {
  LOGO(
      "a PNG, JPEG, GIF or WebP picture",
      Set.of(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP)),
  FILM("an MP4, MOV, MKV or WebM video", Set.of(FileType.MP4, FileType.MATROSKA));

  private final String words;
  private final Set<FileType> types;

  AssetKind(String words, Set<FileType> types) {
    this.words = words;
    this.types = types;
  }

  /** For people, with an article. */
  String words() {
    return words;
  }

  boolean allows(FileType type) {
    return types.contains(type);
  }
}

package dev.taskapi.requests;

import java.util.Optional;

/** The caller's own files for a video. */
public record Branding(
    Optional<AssetUrl> logo, Optional<AssetUrl> intro, Optional<AssetUrl> outro) {
  public static final Branding NONE =
      new Branding(Optional.empty(), Optional.empty(), Optional.empty());
}

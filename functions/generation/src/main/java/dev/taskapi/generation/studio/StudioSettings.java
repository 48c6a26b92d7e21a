package dev.taskapi.generation.studio;

import dev.taskapi.generation.assets.AssetFetcher;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How content is made.
 *
 * @param cache a folder where bundled programs and voices are unpacked, kept as long as it lasts
 * @param ffmpeg the program to use; absent for the one on the PATH, else the bundled one
 * @param assets limits of what is fetched for callers, and hosts that are answered from elsewhere
 */
public record StudioSettings(
    Path cache, Optional<Path> ffmpeg, AssetFetcher.Settings assets, Providers providers) {

  /** In the machine's folder for temporary files, with nothing set. */
  public static StudioSettings standard() {
    return new StudioSettings(
        Path.of(System.getProperty("java.io.tmpdir"), "task-api-tools"),
        Optional.empty(),
        AssetFetcher.Settings.DEFAULT,
        Providers.NONE);
  }

  /** The same with the operator's ffmpeg, if he names one. */
  public StudioSettings withFfmpeg(Optional<Path> program) {
    return new StudioSettings(cache, program, assets, providers);
  }

  public StudioSettings withAssets(AssetFetcher.Settings other) {
    return new StudioSettings(cache, ffmpeg, other, providers);
  }

  public StudioSettings withProviders(Providers others) {
    return new StudioSettings(cache, ffmpeg, assets, others);
  }
}

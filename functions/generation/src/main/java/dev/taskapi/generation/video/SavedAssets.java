package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.Asset;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.assets.AssetKind;
import dev.taskapi.generation.assets.FileType;
import dev.taskapi.requests.AssetUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fetches each of the caller's files once in an attempt: all its runs work with the same bytes, and
 * what one run had to leave out, the next leaves out, too.
 */
final class SavedAssets {
  /**
   * What is kept of a file.
   *
   * @param type empty where it was left out
   */
  private record About(String type, String hash, List<String> warnings) {
    About {
      warnings = List.copyOf(warnings);
    }
  }

  private final AssetFetcher fetcher;
  private final Work work;
  private final Kept kept;
  private final List<String> warnings = new ArrayList<>();

  SavedAssets(AssetFetcher fetcher, Work work, Kept kept) {
    this.fetcher = fetcher;
    this.work = work;
    this.kept = kept;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  Optional<Fetched> fetch(AssetUrl url, AssetKind kind, Progress progress) {
    StepKey key = StepKey.of("asset.json", "asset-1", url.uri(), kind, work.attempt());
    List<Fetched> now = new ArrayList<>();
    About about =
        kept.json(
            key,
            About.class,
            () -> {
              progress.at(0);
              return fetch(url, kind, now);
            });
    warnings.addAll(about.warnings());
    if (about.type().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        now.isEmpty()
            ? new Fetched(FileType.valueOf(about.type()), about.hash(), work)
            : now.getFirst());
  }

  private About fetch(AssetUrl url, AssetKind kind, List<Fetched> now) {
    List<String> heard = new ArrayList<>();
    Optional<Asset> asset = fetcher.fetch(url, kind, work.folder(), heard::add);
    asset.map(file -> Fetched.keeping(file, work)).ifPresent(now::add);
    return new About(
        asset.map(file -> file.type().name()).orElse(""), asset.map(Asset::hash).orElse(""), heard);
  }
}

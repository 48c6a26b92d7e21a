package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.AssetKind;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.VideoRequest;
import java.util.List;
import java.util.Optional;

/** The caller's logo and films, fetched and made ready. */
final class Brands {
  private final VideoGenerator.Tools tools;
  private final Work work;
  private final Kept kept;
  private final SavedAssets assets;
  private Optional<Logo> logo = Optional.empty();
  private Optional<Films.Film> intro = Optional.empty();
  private Optional<Films.Film> outro = Optional.empty();

  Brands(VideoGenerator.Tools tools, Work work, Kept kept) {
    this.tools = tools;
    this.work = work;
    this.kept = kept;
    this.assets = new SavedAssets(tools.assets(), work, kept);
  }

  Optional<Logo> logo() {
    return logo;
  }

  Optional<Films.Film> intro() {
    return intro;
  }

  Optional<Films.Film> outro() {
    return outro;
  }

  List<String> warnings() {
    return assets.warnings();
  }

  Brands fetch(VideoRequest request, Progress progress) {
    Branding branding = request.branding();
    logo =
        branding
            .logo()
            .flatMap(url -> assets.fetch(url, AssetKind.LOGO, progress))
            .map(image -> new LogoReader(tools.ffmpeg(), work.folder()).read(image));
    Films films = new Films(tools.ffmpeg(), kept, request.look().resolution());
    intro = film(branding.intro(), "intro", films, progress.within(0.1, 0.55, Stage.ASSETS));
    outro = film(branding.outro(), "outro", films, progress.within(0.55, 1, Stage.ASSETS));
    return this;
  }

  private Optional<Films.Film> film(
      Optional<AssetUrl> url, String what, Films films, Progress progress) {
    return url.flatMap(known -> assets.fetch(known, AssetKind.FILM, progress))
        .map(asset -> films.of(what, asset, progress));
  }
}

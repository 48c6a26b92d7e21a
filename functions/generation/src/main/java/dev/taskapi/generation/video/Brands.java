package dev.taskapi.generation.video;

import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.Asset;
import dev.taskapi.generation.assets.AssetKind;
import dev.taskapi.generation.media.MediaProbe;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.Resolution;
import dev.taskapi.requests.VideoRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The caller's logo and films, fetched and made ready. */
final class Brands {
  /** A film at our settings, with its sound as a stereo WAV file of the same length. */
  record Film(Part part, Path sound) {}

  private final VideoGenerator.Tools tools;
  private final Work work;
  private final SavedPieces pieces;
  private final List<String> warnings = new ArrayList<>();
  private Optional<Logo> logo = Optional.empty();
  private Optional<Film> intro = Optional.empty();
  private Optional<Film> outro = Optional.empty();

  Brands(VideoGenerator.Tools tools, Work work, SavedPieces pieces) {
    this.tools = tools;
    this.work = work;
    this.pieces = pieces;
  }

  Optional<Logo> logo() {
    return logo;
  }

  Optional<Film> intro() {
    return intro;
  }

  Optional<Film> outro() {
    return outro;
  }

  List<String> warnings() {
    return warnings;
  }

  Brands fetch(VideoRequest request, Progress progress) {
    progress.at(0);
    Branding branding = request.branding();
    Resolution size = request.look().resolution();
    Optional<Asset> image = branding.logo().flatMap(url -> fetched(url, AssetKind.LOGO));
    if (image.isPresent()) {
      logo = Optional.of(new LogoReader(tools.ffmpeg(), work.folder()).read(image.get()));
    }
    progress.at(0.1);
    intro =
        branding
            .intro()
            .flatMap(url -> film(url, "intro", size, progress.within(0.1, 0.55, Stage.ASSETS)));
    outro =
        branding
            .outro()
            .flatMap(url -> film(url, "outro", size, progress.within(0.55, 1, Stage.ASSETS)));
    return this;
  }

  private Optional<Asset> fetched(AssetUrl url, AssetKind kind) {
    return tools.assets().fetch(url, kind, work.folder(), warnings::add);
  }

  private Optional<Film> film(AssetUrl url, String what, Resolution size, Progress progress) {
    return fetched(url, AssetKind.FILM)
        .map(
            asset ->
                ready(
                    new FilmMaker.Film(what, asset.file(), asset.type().demuxer()),
                    asset,
                    size,
                    progress));
  }

  private Film ready(FilmMaker.Film film, Asset asset, Resolution size, Progress progress) {
    FilmMaker maker = new FilmMaker(tools.ffmpeg(), new Loudness(tools.ffmpeg()));
    StepKey key = StepKey.of(film.what() + ".mp4", Encoding.VERSION, asset.hash(), size);
    Path clip = pieces.file(key, file -> maker.picture(film, size, file, progress));
    int frames = MediaProbe.frames(tools.ffmpeg(), clip);
    Path sound =
        pieces.file(
            StepKey.of(film.what() + ".wav", Encoding.VERSION, asset.hash(), frames),
            file -> maker.sound(film, frames, file));
    return new Film(new Part(clip, frames), sound);
  }
}

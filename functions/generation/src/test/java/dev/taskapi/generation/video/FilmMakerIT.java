package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.media.MediaProbe;
import dev.taskapi.requests.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films that are made part by part. */
class FilmMakerIT {
  private static final Resolution SIZE = new Resolution(160, 128);

  @TempDir private Path folder;

  private List<Path> parts(String name, String source, int frames) {
    new Trial(folder).asset(name, source);
    FilmMaker maker = new FilmMaker(Trial.FFMPEG, new Loudness(Trial.FFMPEG));
    FilmMaker.Source film = new FilmMaker.Source("intro", folder.resolve(name), "mov");
    assertThat(maker.frames(film)).isEqualTo(frames);
    List<Path> clips = new ArrayList<>();
    for (Stretch part : Stretch.of(frames)) {
      Path clip = folder.resolve("part-" + part.from() + ".mp4");
      maker.picture(film, part, new FilmMaker.Target(SIZE, clip), done -> {});
      assertThat(MediaProbe.frames(Trial.FFMPEG, clip)).isEqualTo(part.frames());
      clips.add(clip);
    }
    return clips;
  }

  /** Each second of the film is of one grey, so that a frame out of its place is seen. */
  private static List<Integer> greys(Path clip) {
    String log =
        Trial.FFMPEG.run(
            List.of(
                "-i",
                clip.toString(),
                "-vf",
                "select='not(mod(n,30))',signalstats,metadata=print:key=lavfi.signalstats.YAVG",
                "-f",
                "null",
                "-"),
            java.time.Duration.ofSeconds(60));
    return java.util.regex.Pattern.compile("YAVG=([0-9.]+)")
        .matcher(log)
        .results()
        .map(result -> (int) Math.round((Double.parseDouble(result.group(1)) - 20) / 6))
        .toList();
  }

  @Test
  void thePartsOfAFilmAreTheWholeFilm() {
    List<Path> clips =
        parts(
            "seconds.mp4",
            "nullsrc=s=160x128:r=25:d=25,geq=lum='20+6*floor(T)':cb=128:cr=128",
            750);
    List<Integer> seconds = clips.stream().flatMap(clip -> greys(clip).stream()).toList();
    assertThat(clips).hasSize(3);
    assertThat(seconds).hasSize(27);
    assertThat(greys(clips.get(0))).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
    assertThat(greys(clips.get(1)).getFirst()).isEqualTo(8);
    assertThat(greys(clips.get(2)).getLast()).isEqualTo(24);
  }

  @Test
  void aFilmWhosePictureStaysForLongIsNoShorterForIt() {
    parts("still.mp4", "color=c=red:s=160x128:r=1/12:d=24", 720);
  }
}

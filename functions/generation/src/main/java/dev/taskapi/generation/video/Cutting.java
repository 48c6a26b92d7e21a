package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Joins the parts of a film, with its sound and subtitles. */
final class Cutting {
  private final VideoGenerator.Tools tools;
  private final VideoRequest request;
  private final Work work;
  private final Kept kept;

  Cutting(VideoGenerator.Tools tools, VideoRequest request, Work work) {
    this.tools = tools;
    this.request = request;
    this.work = work;
    this.kept = new Kept(work);
  }

  /** Leaves the subtitles beside the film. */
  Path film(Cut cut, Shares shares) throws IOException {
    Path folder = work.folder();
    Timetable timetable = cut.timetable();
    Path srt = Files.writeString(folder.resolve("subtitles.srt"), timetable.captions().srt());
    Files.writeString(folder.resolve("subtitles.vtt"), timetable.captions().vtt());
    Path sound = kept.file(soundKey(cut), file -> encode(cut, file, shares));
    work.report(Stage.JOINING, shares.sound());
    Path video = folder.resolve("video.mp4");
    Optional<Path> track = Optional.of(srt).filter(file -> request.narration().subtitles());
    new Joiner(tools.ffmpeg(), folder)
        .join(
            new Joiner.Film(
                cut.parts(),
                sound,
                track,
                language(cut.plan()),
                cut.plan().title(),
                timetable.chapters()),
            video);
    return video;
  }

  private Locale language(Plan plan) {
    Locale locale = plan.language(request.language()).locale();
    return locale.equals(Locale.ROOT) ? Locale.of("und") : locale;
  }

  private static StepKey soundKey(Cut cut) {
    return StepKey.of(
        "sound.m4a",
        Encoding.VERSION,
        cut.brands().intro().map(Films.Film::hash),
        cut.shots().stream().map(shot -> shot.voiced().hash() + shot.frames()).toList(),
        cut.brands().outro().map(Films.Film::hash));
  }

  /** An hour of narration is 350 MB, which go before the film is written. */
  private void encode(Cut cut, Path sound, Shares shares) throws IOException {
    work.report(Stage.JOINING, shares.clips());
    Path narration = work.folder().resolve("narration.wav");
    Soundtrack.join(cut.shots(), narration);
    new Soundtrack(tools.ffmpeg(), new Loudness(tools.ffmpeg()))
        .encode(
            cut.brands().intro().map(Films.Film::sound),
            narration,
            cut.brands().outro().map(Films.Film::sound),
            sound);
    Files.delete(narration);
  }
}

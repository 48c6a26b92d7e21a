package dev.taskapi.generation.video;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.speech.Spoken;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One run of the generator: script, assets, voices, clips, film. */
final class Production {
  private static final double SCRIPT_DONE = 0.03;
  private static final double ASSETS_DONE = 0.1;
  private static final double VOICE_DONE = 0.27;
  private static final double CLIPS_DONE = 0.94;
  private static final double SOUND_DONE = 0.98;

  private final VideoGenerator.Tools tools;
  private final VideoRequest request;
  private final Work work;
  private final SavedPieces pieces;
  private final Set<String> warnings = new LinkedHashSet<>();

  Production(VideoGenerator.Tools tools, VideoRequest request, Work work) {
    this.tools = tools;
    this.request = request;
    this.work = work;
    this.pieces = new SavedPieces(work);
  }

  Content run() throws IOException {
    work.report(Stage.SCRIPT, 0);
    Plan plan = plan();
    warnings.addAll(plan.warnings());
    Brands brands =
        new Brands(tools, work, pieces)
            .fetch(request, new Progress(work, Stage.ASSETS, SCRIPT_DONE, ASSETS_DONE));
    warnings.addAll(brands.warnings());
    Narrations narrations = new Narrations(tools.speech(), request.narration(), work, pieces);
    List<Spoken> voices =
        narrations.all(plan.segments(), new Progress(work, Stage.VOICE, ASSETS_DONE, VOICE_DONE));
    warnings.addAll(narrations.warnings());
    SegmentClips clips = new SegmentClips(tools, request, work, brands.logo());
    List<SegmentClips.Shot> shots =
        clips.all(plan, voices, new Progress(work, Stage.PICTURES, VOICE_DONE, CLIPS_DONE));
    warnings.addAll(clips.warnings());
    work.report(Stage.JOINING, CLIPS_DONE);
    return film(plan, brands, shots);
  }

  private Plan plan() {
    Brief brief = new Brief(request.prompt(), request.segments(), request.language(), work.seed());
    return pieces.plan(
        StepKey.of("script.json", "script-1", brief), () -> tools.planner().plan(brief));
  }

  private Content film(Plan plan, Brands brands, List<SegmentClips.Shot> shots) throws IOException {
    Path folder = work.folder();
    Duration start =
        brands.intro().map(intro -> Frames.duration(intro.part().frames())).orElse(Duration.ZERO);
    Timetable timetable = Timetable.of(plan, shots, start);
    boolean shown = request.narration().subtitles();
    Path srt = Files.writeString(folder.resolve("subtitles.srt"), timetable.captions().srt());
    Path vtt = Files.writeString(folder.resolve("subtitles.vtt"), timetable.captions().vtt());
    Path sound = sound(brands, shots);
    work.report(Stage.JOINING, SOUND_DONE);
    List<Part> parts = parts(brands, shots);
    Path video = folder.resolve("video.mp4");
    Locale language = Language.locale(request.language()).orElse(Locale.of("und"));
    Optional<Path> track = Optional.of(srt).filter(file -> shown);
    new Joiner(tools.ffmpeg(), folder)
        .join(
            new Joiner.Film(parts, sound, track, language, plan.title(), timetable.chapters()),
            video);
    work.report(Stage.STORING, 1);
    long frames = parts.stream().mapToLong(Part::frames).sum();
    List<Path> subtitles = shown ? List.of(srt, vtt) : List.of();
    return content(video, subtitles, shots.getFirst().still(), Frames.duration(frames));
  }

  private Path sound(Brands brands, List<SegmentClips.Shot> shots) throws IOException {
    Path narration = work.folder().resolve("narration.wav");
    Soundtrack.join(shots.stream().map(SegmentClips.Shot::voice).toList(), narration);
    Path sound = work.folder().resolve("sound.m4a");
    new Soundtrack(tools.ffmpeg(), new Loudness(tools.ffmpeg()))
        .encode(
            brands.intro().map(Brands.Film::sound),
            narration,
            brands.outro().map(Brands.Film::sound),
            sound);
    return sound;
  }

  private static List<Part> parts(Brands brands, List<SegmentClips.Shot> shots) {
    List<Part> parts = new ArrayList<>();
    brands.intro().ifPresent(intro -> parts.add(intro.part()));
    shots.forEach(shot -> parts.add(shot.part()));
    brands.outro().ifPresent(outro -> parts.add(outro.part()));
    return parts;
  }

  private Content content(Path video, List<Path> subtitles, Path thumbnail, Duration duration) {
    List<ContentFile> files = new ArrayList<>();
    files.add(new ContentFile("video.mp4", "video/mp4", video));
    if (!subtitles.isEmpty()) {
      files.add(
          new ContentFile(
              "subtitles.srt", "application/x-subrip; charset=utf-8", subtitles.getFirst()));
      files.add(new ContentFile("subtitles.vtt", "text/vtt; charset=utf-8", subtitles.getLast()));
    }
    files.add(new ContentFile("thumbnail.jpg", "image/jpeg", thumbnail));
    return new Content(files, Optional.of(duration), "offline", List.copyOf(warnings));
  }
}

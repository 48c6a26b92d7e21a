package dev.taskapi.generation.video;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.plan.Brief;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.speech.Recorder;
import dev.taskapi.requests.ProviderWish;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of the generator: script, assets, voices, clips, film. */
final class Production {
  private final VideoGenerator.Tools tools;
  private final VideoRequest request;
  private final Work work;
  private final Kept kept;
  private final Set<String> warnings = new LinkedHashSet<>();

  Production(VideoGenerator.Tools tools, VideoRequest request, Work work) {
    this.tools = tools;
    this.request = request;
    this.work = work;
    this.kept = new Kept(work);
  }

  Content run() throws IOException {
    Plan plan = plan();
    warnings.addAll(plan.warnings());
    Shares shares = Shares.of(plan, request);
    Progress whole = new Progress(work, Stage.ASSETS, 0, 1);
    Brands brands =
        new Brands(tools, work, kept)
            .fetch(request, whole.within(shares.script(), shares.assets(), Stage.ASSETS));
    warnings.addAll(brands.warnings());
    Narrations narrations =
        new Narrations(new Recorder(tools.speech(), plan.narration(request.narration()), work));
    List<Voiced> voices =
        narrations.all(
            plan.segments(), whole.within(shares.assets(), shares.voices(), Stage.VOICE));
    warnings.addAll(narrations.warnings());
    SegmentClips clips = new SegmentClips(tools, request, work, brands.logo());
    List<Shot> shots =
        clips.all(plan, voices, whole.within(shares.voices(), shares.clips(), Stage.PICTURES));
    warnings.addAll(clips.warnings());
    String painter = clips.painter().orElse(Content.OFFLINE);
    unmet("script", request.writer(), plan.author());
    unmet("pictures", request.painter(), painter);
    Path thumbnail = clips.thumbnail();
    Cut cut = new Cut(plan, brands, shots);
    Path video = new Cutting(tools, request, work).film(cut, shares);
    work.report(Stage.STORING, 1);
    List<ContentFile> files = files(video, thumbnail);
    String makers = Content.providers(plan.author(), tools.speech().name(), painter);
    return new Content(
        files, Optional.of(Frames.duration(cut.frames())), makers, List.copyOf(warnings));
  }

  private Plan plan() {
    Brief brief = new Brief(request.prompt(), request.segments(), request.language(), work.seed());
    return kept.json(
        StepKey.of("script.json", "script-2", tools.planner().name(), brief),
        Plan.class,
        () -> {
          work.report(Stage.SCRIPT, 0);
          return tools.planner().plan(brief);
        });
  }

  /** What a caller cannot choose he is told of, where it is not as he would have it. */
  private void unmet(String part, ProviderWish wish, String maker) {
    if (!wish.isMetBy(maker)) {
      warnings.add(
          "The %s: %s was asked for, %s made it. The service's operator chooses providers."
              .formatted(part, wish.words(), maker));
    }
  }

  private List<ContentFile> files(Path video, Path thumbnail) {
    List<ContentFile> files = new ArrayList<>();
    files.add(new ContentFile("video.mp4", "video/mp4", video));
    if (request.narration().subtitles()) {
      Path folder = work.folder();
      files.add(
          new ContentFile(
              "subtitles.srt",
              "application/x-subrip; charset=utf-8",
              folder.resolve("subtitles.srt")));
      files.add(
          new ContentFile(
              "subtitles.vtt", "text/vtt; charset=utf-8", folder.resolve("subtitles.vtt")));
    }
    files.add(new ContentFile("thumbnail.jpg", "image/jpeg", thumbnail));
    return files;
  }
}

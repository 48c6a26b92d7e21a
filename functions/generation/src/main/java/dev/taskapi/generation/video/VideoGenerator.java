package dev.taskapi.generation.video;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegException;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.plan.Planner;
import dev.taskapi.generation.speech.Speech;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Makes narrated slide films (MP4, H.264 and AAC) with subtitles and a thumbnail.
 *
 * <p>The longest film has 60 minutes of narration and 5 each of intro and outro, at 8 Mbit/s at
 * most, whatever its size ({@link FilmLimits}). No piece of the work takes longer than some minutes
 * on two cores, and each is saved: a run that is stopped goes on there.
 */
public final class VideoGenerator implements Generator<VideoRequest> {
  private final Tools tools;

  /**
   * What a video is made with.
   *
   * @param painter paints what no diagram shows
   * @param ffmpeg the program of the version that the tests run with, 4.4, or a later one
   */
  public record Tools(
      Planner planner,
      Speech speech,
      SlideMaker slides,
      Optional<PictureModel> painter,
      AssetFetcher assets,
      Ffmpeg ffmpeg) {}

  public VideoGenerator(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Content generate(VideoRequest request, Work work) {
    try {
      return new Production(tools, request, work).run();
    } catch (FfmpegException failure) {
      throw GenerationException.passing(
              Stage.ENCODING, "encoder_failed", "The video could not be encoded.")
          .causedBy(failure);
    } catch (IOException | UncheckedIOException failure) {
      throw GenerationException.passing(
              Stage.ENCODING, "files_failed", "The video's files could not be written.")
          .causedBy(failure);
    }
  }
}

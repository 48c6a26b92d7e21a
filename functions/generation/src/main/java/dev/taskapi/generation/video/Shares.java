package dev.taskapi.generation.video;

import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.Resolution;
import dev.taskapi.requests.VideoRequest;
import java.util.stream.Stream;

/**
 * How much of a film's work is behind it after each stage, 0 to 1, by what the stages cost on two
 * cores: at 4K nearly all of it is encoding, in a tiny picture half of it is speaking.
 */
record Shares(double script, double assets, double voices, double clips, double sound) {
  private static final double SCRIPT_SECONDS = 2;
  private static final double ASSET_SECONDS = 5;
  private static final double LETTERS_A_SECOND = 14;

  /** Seconds of work for a second of film, and for as much of a million pixels. */
  private static final double VOICE = 0.15;

  private static final double CLIP = 0.05;
  private static final double CLIP_OF_A_MILLION = 0.2;
  private static final double SOUND = 0.03;
  private static final double JOIN = 0.02;

  static Shares of(Plan plan, VideoRequest request) {
    Resolution size = request.look().resolution();
    double millions = size.width() * size.height() / 1e6;
    double letters =
        plan.segments().stream().map(Segment::narration).mapToInt(String::length).sum();
    double spoken = letters / LETTERS_A_SECOND;
    double seconds = spoken / request.narration().voiceRate();
    Branding branding = request.branding();
    long assets =
        Stream.of(branding.logo(), branding.intro(), branding.outro())
            .filter(url -> url.isPresent())
            .count();
    double script = SCRIPT_SECONDS;
    double fetched = script + assets * ASSET_SECONDS;
    double voices = fetched + spoken * VOICE;
    double clips = voices + seconds * (CLIP + CLIP_OF_A_MILLION * millions);
    double sound = clips + seconds * SOUND;
    double all = sound + seconds * JOIN;
    return new Shares(script / all, fetched / all, voices / all, clips / all, sound / all);
  }
}

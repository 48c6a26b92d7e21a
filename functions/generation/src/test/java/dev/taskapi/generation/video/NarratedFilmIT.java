package dev.taskapi.generation.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.plan.Plan;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.speech.OfflineSpeech;
import dev.taskapi.requests.Branding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film with the true voice, heard and read as a viewer would. */
class NarratedFilmIT {
  private static final Pattern CUE =
      Pattern.compile(
          "(\\d\\d):(\\d\\d):(\\d\\d),(\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d),(\\d{3})");
  private static final int SPOKEN = 1_500;
  private static final int QUIET = 300;
  private static final Plan PLAN =
      new Plan(
          "Water",
          List.of(
              new Segment("Ice", List.of(), "Ice is frozen water. It floats on lakes and rivers."),
              new Segment("Steam", List.of(), "Water boils at 100 degrees. Steam is a gas.")),
          List.of());

  @TempDir private Path folder;

  private record Cue(int from, int to) {}

  @Test
  void voiceAndSubtitlesAndChaptersGoTogether() throws IOException {
    Trial trial = new Trial(folder);
    trial.plan = PLAN;
    trial.speech = OfflineSpeech.create(Trial.FFMPEG, TestTools.CACHE);
    Branding branding =
        new Branding(
            Optional.empty(),
            trial.asset("in.mp4", "testsrc2=s=160x128:r=25:d=1.5"),
            Optional.empty());
    Content content = trial.make(Trial.request(160, 128, branding));
    Path video = Trial.file(content, "video.mp4");
    short[] sound = sound(video);
    List<Cue> cues = cues(Files.readString(Trial.file(content, "subtitles.srt")));

    assertThat(cues).hasSize(4);
    for (Cue cue : cues) {
      assertThat(loudest(sound, cue.from() - 120, cue.from() - 20)).isLessThan(QUIET);
      assertThat(loudest(sound, cue.from(), cue.from() + 250)).isGreaterThan(SPOKEN);
      assertThat(loudest(sound, cue.to() - 500, cue.to() - 250)).isGreaterThan(QUIET);
    }
    int narrated = cues.getLast().to() - 1_500;
    assertThat(content.duration().orElseThrow().minusMillis(1_500).toMillis())
        .isBetween((long) narrated, narrated * 105L / 100);
    assertThat(new Loudness(Trial.FFMPEG).measured(video, "mov", "anull").orElseThrow())
        .isBetween(-20.0, -14.0);
  }

  private short[] sound(Path video) throws IOException {
    Path wav = folder.resolve("heard.wav");
    Trial.FFMPEG.run(
        List.of("-i", video.toString(), "-map", "0:a", "-ac", "1", "-f", "wav", wav.toString()),
        Duration.ofSeconds(30));
    return Wav.read(wav).samples();
  }

  private static List<Cue> cues(String srt) {
    List<Cue> cues = new ArrayList<>();
    CUE.matcher(srt).results().forEach(time -> cues.add(new Cue(millis(time, 1), millis(time, 5))));
    return cues;
  }

  private static int millis(MatchResult time, int at) {
    int minutes = Integer.parseInt(time.group(at)) * 60 + Integer.parseInt(time.group(at + 1));
    return (minutes * 60 + Integer.parseInt(time.group(at + 2))) * 1_000
        + Integer.parseInt(time.group(at + 3));
  }

  private static int loudest(short[] sound, int fromMillis, int toMillis) {
    short[] part = Arrays.copyOfRange(sound, fromMillis * 48, toMillis * 48);
    int loudest = 0;
    for (short sample : part) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}

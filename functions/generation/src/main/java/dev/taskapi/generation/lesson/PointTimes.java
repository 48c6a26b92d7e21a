package dev.taskapi.generation.lesson;

import dev.taskapi.generation.lesson.text.Terms;
import dev.taskapi.generation.speech.Spoken.Cue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When each point is shown: with the sentence that says it. */
final class PointTimes {
  private static final double SAID = 0.5;

  private PointTimes() {}

  /** One time for each point, never falling; spread evenly where nothing says when. */
  static List<Duration> of(List<String> points, Voice voice) {
    List<Duration> times = new ArrayList<>();
    Duration earliest = Duration.ZERO;
    for (int i = 0; i < points.size(); i++) {
      Duration even = voice.duration().multipliedBy(i).dividedBy(points.size());
      Duration time = said(points.get(i), voice.cues(), even);
      earliest = time.compareTo(earliest) > 0 ? time : earliest;
      times.add(earliest);
    }
    return times;
  }

  private static Duration said(String point, List<Cue> cues, Duration otherwise) {
    Terms terms = Terms.of(point);
    Duration best = otherwise;
    double most = SAID;
    for (Cue cue : cues) {
      double share = terms.shareIn(Terms.of(cue.text()));
      if (share > most) {
        most = share;
        best = cue.from();
      }
    }
    return best;
  }
}

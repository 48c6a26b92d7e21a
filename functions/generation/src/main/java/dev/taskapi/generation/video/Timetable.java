package dev.taskapi.generation.video;

import dev.taskapi.generation.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When in the whole film each segment and caption is. */
record Timetable(Captions captions, List<Joiner.Chapter> chapters) {
  Timetable {
    chapters = List.copyOf(chapters);
  }

  /**
   * A chapter for each segment; the first has the intro before it and the last the outro after it,
   * since players take a chapter that begins late for one that begins at once.
   *
   * @param start when the first segment begins
   * @param end of the film
   */
  static Timetable of(Plan plan, List<Shot> shots, Duration start, Duration end) {
    Captions captions = new Captions(List.of());
    List<Joiner.Chapter> chapters = new ArrayList<>();
    Duration at = start;
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      captions = captions.and(shot.captions().later(at));
      Duration next = at.plus(Frames.duration(shot.frames()));
      Duration from = i == 0 ? Duration.ZERO : at;
      Duration to = i == shots.size() - 1 ? end : next;
      chapters.add(new Joiner.Chapter(plan.segments().get(i).heading(), from, to));
      at = next;
    }
    return new Timetable(captions, chapters);
  }
}

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
   * @param start when the first segment begins
   */
  static Timetable of(Plan plan, List<SegmentClips.Shot> shots, Duration start) {
    Captions captions = new Captions(List.of());
    List<Joiner.Chapter> chapters = new ArrayList<>();
    if (start.isPositive()) {
      chapters.add(new Joiner.Chapter(plan.title(), Duration.ZERO, start));
    }
    Duration at = start;
    for (int i = 0; i < shots.size(); i++) {
      SegmentClips.Shot shot = shots.get(i);
      captions = captions.and(shot.captions().later(at));
      Duration end = at.plus(Frames.duration(shot.part().frames()));
      chapters.add(new Joiner.Chapter(plan.segments().get(i).heading(), at, end));
      at = end;
    }
    return new Timetable(captions, chapters);
  }
}

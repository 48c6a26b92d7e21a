package dev.taskapi.generation.video;

import dev.taskapi.generation.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** All parts of a film, ready to be joined. */
record Cut(Plan plan, Brands brands, List<Shot> shots) {
  Cut {
    shots = List.copyOf(shots);
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    brands.intro().ifPresent(intro -> parts.addAll(intro.parts()));
    shots.forEach(shot -> parts.addAll(shot.parts()));
    brands.outro().ifPresent(outro -> parts.addAll(outro.parts()));
    return parts;
  }

  long frames() {
    return parts().stream().mapToLong(Part::frames).sum();
  }

  Timetable timetable() {
    int before = brands.intro().map(Films.Film::frames).orElse(0);
    return Timetable.of(plan, shots, Frames.duration(before), Frames.duration(frames()));
  }
}

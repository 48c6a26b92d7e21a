package dev.taskapi.generation.video;

import java.util.List;

/** A segment's finished clips with all that the film needs of them. */
record Shot(List<Part> parts, Voiced voiced, Captions captions) {
  Shot {
    parts = List.copyOf(parts);
  }

  int frames() {
    return parts.stream().mapToInt(Part::frames).sum();
  }
}

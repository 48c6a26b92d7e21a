package dev.taskapi.generation.video;

import java.nio.file.Path;

/**
 * A piece of the film, encoded alike with all others.
 *
 * @param frames how many the clip has
 */
record Part(Path clip, int frames) {}

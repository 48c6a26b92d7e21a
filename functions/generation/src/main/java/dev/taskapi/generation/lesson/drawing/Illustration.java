package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.text.Markup;

/**
 * A picture.
 *
 * @param numbered whether its parts bear the numbers of the segment's points
 */
public record Illustration(Markup svg, boolean numbered) {}

/** What a segment's diagram shows, read out of its sentences; how it is painted is elsewhere. */
@NullMarked
package dev.taskapi.generation.diagram;

import org.jspecify.annotations.NullMarked;

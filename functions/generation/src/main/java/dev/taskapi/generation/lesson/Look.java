package dev.taskapi.generation.lesson;

import dev.taskapi.generation.text.Language;
import dev.taskapi.generation.theme.Theme;

/**
 * How a page shows a lesson.
 *
 * @param captions whether the spoken words are shown from the start
 * @param seed decides what the illustrations leave open
 */
record Look(Theme theme, Language language, boolean captions, long seed) {}

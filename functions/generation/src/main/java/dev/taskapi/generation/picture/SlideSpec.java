package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.theme.Theme;
import dev.taskapi.requests.Look;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;

/**
 * What a slide is drawn from.
 *
 * @param number the segment's place, from 1
 * @param count how many segments there are
 * @param look its theme's name is not looked at: the theme is given
 * @param language of the segment's words
 * @param subtitles whether room is kept for them
 * @param painting shown where no diagram fits
 */
public record SlideSpec(
    Segment segment,
    int number,
    int count,
    Theme theme,
    Look look,
    Locale language,
    boolean subtitles,
    Optional<BufferedImage> logo,
    long seed,
    Optional<Painting> painting) {

  /** Without a painting. */
  public SlideSpec(
      Segment segment,
      int number,
      int count,
      Theme theme,
      Look look,
      Locale language,
      boolean subtitles,
      Optional<BufferedImage> logo,
      long seed) {
    this(segment, number, count, theme, look, language, subtitles, logo, seed, Optional.empty());
  }

  public SlideSpec with(Painting picture) {
    return new SlideSpec(
        segment, number, count, theme, look, language, subtitles, logo, seed, Optional.of(picture));
  }

  Theme.Sky sky() {
    return theme.sky(number - 1);
  }

  Layout layout() {
    return Layout.of(look.resolution(), subtitles, logo.isPresent());
  }
}

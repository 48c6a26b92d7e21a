package dev.taskapi.generation.model;

import dev.taskapi.generation.GenerationException;
import java.awt.image.BufferedImage;

/** A model that paints. */
public interface PictureModel {
  /** For people and step keys, such as "bedrock/stability.stable-image-core-v1:1". */
  String name();

  /**
   * Paints one square picture; may take a minute.
   *
   * @throws UnusableAnswer where it refuses, or its answer is no picture
   * @throws GenerationException where the model cannot be had now
   */
  BufferedImage paint(PictureAsk ask) throws UnusableAnswer;
}

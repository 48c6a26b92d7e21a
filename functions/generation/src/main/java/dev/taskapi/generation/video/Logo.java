package dev.taskapi.generation.video;

import java.awt.image.BufferedImage;

/** The caller's logo, and the hash of its file. */
record Logo(BufferedImage image, String hash) {}

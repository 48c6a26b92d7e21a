package dev.taskapi.generation.assets;

import java.nio.file.Path;

/**
 * A fetched file.
 *
 * @param hash of its content, in hexadecimal
 */
public record Asset(Path file, FileType type, String hash) {}

package dev.taskapi.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a piece of the work, unless an earlier run of the task has left it. */
public final class Kept {
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private final Work work;

  public Kept(Work work) {
    this.work = work;
  }

  /** Writes a piece into a file. */
  @FunctionalInterface
  public interface Maker {
    void into(Path file) throws IOException;
  }

  public Path file(StepKey key, Maker maker) {
    return found(key).orElseGet(() -> anew(key, maker));
  }

  /** A value that JSON can hold. */
  public <T> T json(StepKey key, Class<T> type, Supplier<T> maker) {
    return found(key, type).orElseGet(() -> anewJson(key, maker.get()));
  }

  public boolean has(StepKey key) {
    return found(key).isPresent();
  }

  /** What an earlier run has left, or this one. */
  public Optional<Path> found(StepKey key) {
    return work.steps().find(key);
  }

  public <T> Optional<T> found(StepKey key, Class<T> type) {
    return found(key).map(file -> read(file, type));
  }

  /** Makes it whether or not there is one, and keeps it instead. */
  public Path anew(StepKey key, Maker maker) {
    Path file = work.folder().resolve("new-" + key.hash() + "-" + key.name());
    try {
      maker.into(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file, failure);
    }
    work.steps().save(key, file);
    return file;
  }

  /** Keeps a value whether or not there is one. */
  public <T> T anewJson(StepKey key, T value) {
    anew(key, file -> JSON.writeValue(file.toFile(), value));
    return value;
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return JSON.readValue(Files.readAllBytes(file), type);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }
}

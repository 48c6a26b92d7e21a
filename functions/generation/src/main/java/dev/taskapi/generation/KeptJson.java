package dev.taskapi.generation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Pieces of work that are records, kept as JSON. */
public final class KeptJson {
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private final Work work;

  public KeptJson(Work work) {
    this.work = work;
  }

  /** What an earlier run of the task has left under the key, else what the maker makes. */
  public <T> T get(StepKey key, Class<T> type, Supplier<T> maker) {
    return work.steps()
        .find(key)
        .map(file -> read(file, type))
        .orElseGet(() -> made(key, maker.get()));
  }

  private <T> T made(StepKey key, T value) {
    Path file = work.folder().resolve("new-" + key.hash() + "-" + key.name());
    try {
      JSON.writeValue(file.toFile(), value);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file, failure);
    }
    work.steps().save(key, file);
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

package dev.taskapi.generation.studio;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Work;
import dev.taskapi.requests.ContentRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** A thing that is made when it is first asked for; what failed to be made is tried again. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  private Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  static <T> Supplier<T> of(Supplier<T> maker) {
    return new Lazy<>(maker);
  }

  static <R extends ContentRequest> Generator<R> generator(Supplier<? extends Generator<R>> maker) {
    Lazy<Generator<R>> lazy = new Lazy<>(maker::get);
    return new Generator<>() {
      @Override
      public Content generate(R request, Work work) {
        return lazy.get().generate(request, work);
      }
    };
  }

  @Override
  public synchronized T get() {
    T value = made.orElseGet(maker);
    made = Optional.of(value);
    return value;
  }
}

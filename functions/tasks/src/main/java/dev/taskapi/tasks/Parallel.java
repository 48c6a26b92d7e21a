package dev.taskapi.tasks;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs blocking calls side by side. */
public final class Parallel {
  /** As many connections as the HTTP client keeps open to a host. */
  public static final int WIDTH = 32;

  private Parallel() {}

  /** Applies {@code call} to each, at most {@value #WIDTH} at once; answers in the same order. */
  public static <A, B> List<B> map(List<A> inputs, Function<A, B> call) {
    if (inputs.size() <= 1) {
      return inputs.stream().map(call).toList();
    }
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(WIDTH, inputs.size()), Thread.ofVirtual().factory())) {
      List<Future<B>> running =
          inputs.stream().map(input -> threads.submit(() -> call.apply(input))).toList();
      return running.stream().map(Parallel::result).toList();
    }
  }

  /** Runs each, at most {@value #WIDTH} at once. */
  public static void run(List<Runnable> calls) {
    map(
        calls,
        call -> {
          call.run();
          return call;
        });
  }

  /** Calls both at once and joins what they answer. */
  public static <A, B, C> C both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, C> join) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<B> running = threads.submit(other::get);
      A first = one.get();
      return join.apply(first, result(running));
    }
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calls were running", interrupted);
    }
  }
}

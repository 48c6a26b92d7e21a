package dev.taskapi.local;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A main program's beginning and end. */
final class Program {
  /** Set where a run belongs to the process that started it, as under Maven. */
  private static final String END_WITH_PARENT = "taskapi.endWithParent";

  private static final long PARENT_CHECK_MILLIS = 300;

  private Program() {}

  /** What a program does. */
  interface Body {
    void run(LocalOptions options) throws Exception;
  }

  /** Runs it; any failure is exit code 1, and one that the user can put right is one sentence. */
  static void main(String[] arguments, Body body) {
    ReadableLog.useForConsole();
    if (Boolean.getBoolean(END_WITH_PARENT)) {
      endWithParent();
    }
    try {
      body.run(LocalOptions.parse(arguments));
    } catch (UserError error) {
      System.err.println(error.getMessage());
      System.exit(1);
    } catch (Exception | Error failed) {
      // Threads of the servers would keep the process alive.
      failed.printStackTrace();
      System.exit(1);
    }
  }

  /** Waits for a signal, and closes the run before the process ends by it. */
  static void runUntilSignal(AutoCloseable run) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(closing(run));
    new CountDownLatch(1).await();
  }

  private static Thread closing(AutoCloseable run) {
    return Thread.ofPlatform()
        .name("closing")
        .unstarted(
            () -> {
              try {
                run.close();
              } catch (Exception failed) {
                System.err.println("The run did not close cleanly: " + failed);
              }
            });
  }

  /** Maven passes Ctrl-C on, but neither a request to end nor its own sudden death. */
  private static void endWithParent() {
    var parent = ProcessHandle.current().parent();
    Thread.ofPlatform().daemon().name("parent").start(() -> endAfter(parent));
  }

  /** An orphan gets another parent at once, while the end of the old one can show much later. */
  private static void endAfter(Optional<ProcessHandle> parent) {
    try {
      while (ProcessHandle.current().parent().equals(parent)) {
        TimeUnit.MILLISECONDS.sleep(PARENT_CHECK_MILLIS);
      }
      System.exit(143);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

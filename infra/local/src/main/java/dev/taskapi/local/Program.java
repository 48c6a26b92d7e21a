package dev.taskapi.local;

import java.util.concurrent.CountDownLatch;

/** A main program's beginning and end. */
final class Program {
  /** Set where a run belongs to the process that started it, as under Maven. */
  private static final String END_WITH_PARENT = "taskapi.endWithParent";

  private Program() {}

  /** What a program does. */
  interface Body {
    void run(LocalOptions options) throws Exception;
  }

  /** Runs it; what the user can put right is one sentence and exit code 1. */
  static void main(String[] arguments, Body body) throws Exception {
    if (Boolean.getBoolean(END_WITH_PARENT)) {
      endWithParent();
    }
    try {
      body.run(LocalOptions.parse(arguments));
    } catch (UserError error) {
      System.err.println(error.getMessage());
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

  /** Even where the parent was killed and could not pass a signal on. */
  private static void endWithParent() {
    ProcessHandle.current().parent().ifPresent(parent -> onExit(parent).start());
  }

  private static Thread onExit(ProcessHandle parent) {
    return Thread.ofPlatform()
        .daemon()
        .name("parent")
        .unstarted(
            () -> {
              parent.onExit().join();
              System.exit(143);
            });
  }
}

package dev.taskapi.local;

/** {@code mvn -q -Plocal}: the service on this machine until Ctrl-C. */
public final class Local {
  private Local() {}

  public static void main(String[] arguments) {
    Program.main(arguments, Local::run);
  }

  private static void run(LocalOptions options) throws Exception {
    var run = LocalRun.start(options);
    System.out.println("Task API answers at " + run.endpoint() + " (Ctrl-C ends it)");
    Program.runUntilSignal(run);
  }
}

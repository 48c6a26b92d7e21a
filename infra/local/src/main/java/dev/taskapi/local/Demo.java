package dev.taskapi.local;

/** {@code mvn -q -Pdemo}: starts the service, shows what it does, and ends. */
public final class Demo {
  private Demo() {}

  public static void main(String[] arguments) {
    Program.main(arguments, Demo::run);
  }

  private static void run(LocalOptions options) throws Exception {
    try (var run = LocalRun.start(options)) {
      System.out.println("Task API answers at " + run.endpoint());
    }
  }
}

package dev.taskapi.local;

import java.nio.file.Path;

/** {@code mvn -q -Plocal}: the service on this machine until Ctrl-C. */
public final class Local {
  private static final Path ENVIRONMENT = Path.of("target", "local.env");

  private Local() {}

  public static void main(String[] arguments) {
    Program.main(arguments, Local::run);
  }

  private static void run(LocalOptions options) throws Exception {
    LocalRun run = LocalRun.start(options, SampleHosts.studio());
    run.environment().write(ENVIRONMENT);
    System.out.println(Welcome.text(run.environment(), ENVIRONMENT.toAbsolutePath()));
    Program.runUntilSignal(run);
  }
}

package dev.taskapi.bench.cost;

import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code mvn -q -Pbench}: what a task of each type costs. */
public final class CostBench {
  private CostBench() {}

  /** Takes the folder of the table. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    try (EmbeddedCloud embedded = EmbeddedCloud.start(EmbeddedSettings.inMemory())) {
      String table = new CostTable(new Lives(embedded).metered(), Prices.US_EAST_1).markdown();
      System.out.println(table);
      Path folder = Files.createDirectories(Path.of(arguments[0]));
      Files.writeString(folder.resolve("cost.md"), table);
    }
    // Threads of the servers would keep the process alive.
    System.exit(0);
  }
}

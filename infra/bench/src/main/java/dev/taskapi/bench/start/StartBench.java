package dev.taskapi.bench.start;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.runtime.DeployedStage;
import dev.taskapi.runtime.FunctionProcess;
import dev.taskapi.runtime.PackagedFunction;
import dev.taskapi.runtime.RuntimeClient;
import dev.taskapi.runtime.StoredTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code mvn -q -Pbench}: how long each packaged function takes from the start of its process to
 * its first answer, beside an empty handler, with the flags that the template deploys.
 */
public final class StartBench {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String REHEARSED = " rehearsed";

  private final DeployedStage stage;
  private final FirstEvents events;
  private final Path folder;
  private final Map<String, PackagedFunction> functions = new LinkedHashMap<>();
  private final Map<String, List<Start>> starts = new LinkedHashMap<>();

  private StartBench(DeployedStage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
    this.events = new FirstEvents(new StoredTasks(stage), stage.key());
  }

  /** Takes the number of starts and the folder of the table. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    int rounds = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    DeployedStage.Settings settings =
        new DeployedStage.Settings(Path.of("../cdk"), folder, "https://issuer.example/keys", "");
    try (DeployedStage stage = DeployedStage.start(settings)) {
      StartBench bench = new StartBench(stage, folder);
      bench.choose();
      for (int round = 1; round <= rounds; round++) {
        System.err.printf("starting: %d of %d%n", round, rounds);
        bench.round();
      }
      String table = bench.table(rounds);
      System.out.println(table);
      Files.writeString(folder.resolve("start.md"), table);
    }
    // Threads of the servers would keep the process alive.
    System.exit(0);
  }

  private void choose() throws IOException {
    functions.put("", empty());
    stage
        .functions()
        .forEach(
            (name, function) -> {
              functions.put(name, function.withSnapshot(false));
              if (function.snapshot()) {
                functions.put(name + REHEARSED, function);
              }
            });
  }

  /** The classes of the handler beside the jars that every function of its kind has. */
  private PackagedFunction empty() throws IOException {
    PackagedFunction open = stage.function("open").withSnapshot(false);
    return open.running(
        EmptyHandler.class.getName(),
        EmptyCode.in(folder.resolve("empty"), open.code(), EmptyHandler.class));
  }

  /** All functions once each, so that whatever disturbs the machine disturbs all alike. */
  private void round() {
    functions.forEach(
        (name, function) ->
            starts
                .computeIfAbsent(name, any -> new ArrayList<>())
                .add(start(name.isEmpty() ? "open" : name.replace(REHEARSED, ""), function)));
  }

  private Start start(String name, PackagedFunction function) {
    JsonNode event = events.of(name);
    Path log = folder.resolve("start-" + name + ".log");
    RuntimeClient client = RuntimeClient.in(Path.of("../runtime/target/client"));
    long begin = System.nanoTime();
    try (FunctionProcess process = FunctionProcess.start(function, client, log)) {
      process.awaitStart(PATIENCE);
      long ready = System.nanoTime();
      process.invoke(event.toString(), PATIENCE);
      long answered = System.nanoTime();
      return new Start(
          (ready - begin) / 1e6, (answered - ready) / 1e6, process.processorTime().toMillis());
    }
  }

  private String table(int rounds) throws IOException {
    StartTable table = new StartTable(median(""), rounds);
    List<Start> api = new ArrayList<>();
    for (String name : stage.functions().keySet()) {
      Optional<Start> rehearsed =
          Optional.of(name + REHEARSED).filter(starts::containsKey).map(this::median);
      table.row(name, median(name), rehearsed);
      rehearsed.ifPresent(same -> api.add(median(name)));
    }
    table.verdict(api);
    for (String zip :
        List.of(
            "../../functions/api/target/api-lambda.zip",
            "../../functions/processing/target/processing-lambda.zip")) {
      Path file = Path.of(zip);
      table.size(file.getFileName().toString(), Files.size(file));
    }
    return table.markdown();
  }

  private Start median(String name) {
    return Start.median(starts.getOrDefault(name, List.of()));
  }
}

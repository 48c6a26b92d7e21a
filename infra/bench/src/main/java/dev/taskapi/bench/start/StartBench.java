package dev.taskapi.bench.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.runtime.DeployedStage;
import dev.taskapi.runtime.FunctionProcess;
import dev.taskapi.runtime.PackagedFunction;
import dev.taskapi.runtime.RuntimeClient;
import dev.taskapi.runtime.TokenIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code mvn -q -Pbench}: how long each packaged function takes from the start of its process to
 * its first answer, beside an empty handler, with the flags that the template deploys.
 */
public final class StartBench {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FirstEvents events;
  private final Path folder;
  private final Contenders contenders;
  private final Map<String, List<Start>> starts = new LinkedHashMap<>();

  private StartBench(DeployedStage stage, FirstEvents events, Path folder) throws IOException {
    this.contenders = new Contenders(stage, folder);
    this.events = events;
    this.folder = folder;
  }

  /** Takes the number of starts and the folder of the table. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int rounds = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (TokenIssuer issuer = new TokenIssuer(folder.resolve("issuer"));
        DeployedStage stage =
            DeployedStage.start(
                new DeployedStage.Settings(
                    Path.of("../cdk"), folder, issuer.jwks(), issuer.flags()))) {
      StartBench bench = new StartBench(stage, new FirstEvents(stage, issuer), folder);
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

  /** All functions once each, so that whatever disturbs the machine disturbs all alike. */
  private void round() throws IOException {
    for (Map.Entry<String, PackagedFunction> one : contenders.all().entrySet()) {
      starts
          .computeIfAbsent(one.getKey(), any -> new ArrayList<>())
          .add(start(Contenders.firstEvent(one.getKey()), one.getValue()));
    }
  }

  private Start start(String name, PackagedFunction function) throws IOException {
    JsonNode event = events.of(name);
    Path log = folder.resolve("start-" + name.replaceAll("\\W+", "-") + ".log");
    RuntimeClient client = RuntimeClient.in(Path.of("../runtime/target/client"));
    long begin = System.nanoTime();
    try (FunctionProcess process = FunctionProcess.start(function, client, log)) {
      process.awaitStart(PATIENCE);
      long ready = System.nanoTime();
      refuseFailure(name, process.invoke(event.toString(), PATIENCE));
      long answered = System.nanoTime();
      return new Start(
          (ready - begin) / 1e6, (answered - ready) / 1e6, process.processorTime().toMillis());
    }
  }

  /** What an API's function refuses, or fails by, is no measure of what it does. */
  private static void refuseFailure(String name, byte[] answer) throws IOException {
    JsonNode status = new ObjectMapper().readTree(answer).path("statusCode");
    if (status.isInt() && status.asInt() >= 400) {
      throw new IllegalStateException(
          name + " answered " + new String(answer, StandardCharsets.UTF_8));
    }
  }

  private String table(int rounds) throws IOException {
    StartTable table = new StartTable(median(Contenders.EMPTY), rounds);
    Stream.of(Contenders.EMPTY, Contenders.UNREAD, Contenders.BY_TLS)
        .forEach(name -> table.row(name, median(name), List.of()));
    List<Start> api = new ArrayList<>();
    for (String name : contenders.plain()) {
      List<Start> prepared = contenders.prepared(name).stream().map(this::median).toList();
      table.row(name, median(name), prepared);
      if (!prepared.isEmpty()) {
        api.add(median(name));
      }
    }
    table.verdict(api);
    table.byTls(median("keys"), median(Contenders.BY_TLS));
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

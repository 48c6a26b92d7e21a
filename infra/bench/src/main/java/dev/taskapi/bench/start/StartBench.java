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
  private static final String EMPTY = "an empty handler";
  private static final String UNREAD = "an empty handler that reads no event";
  private static final String CODEC = " codec";
  private static final String REHEARSED = " rehearsed";

  private final DeployedStage stage;
  private final FirstEvents events;
  private final Path folder;
  private final Map<String, PackagedFunction> functions = new LinkedHashMap<>();
  private final Map<String, List<Start>> starts = new LinkedHashMap<>();

  private StartBench(DeployedStage stage, FirstEvents events, Path folder) {
    this.stage = stage;
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
    functions.put(EMPTY, alone("empty", EmptyHandler.class));
    functions.put(UNREAD, alone("unread", EmptyStreamHandler.class));
    Path codecFirst =
        OneClass.beside(
            folder.resolve("codec-first"), stage.function("open").code(), CodecFirst.class);
    stage
        .functions()
        .forEach(
            (name, function) -> {
              PackagedFunction plain = function.withSnapshot(false);
              functions.put(name, plain);
              if (function.snapshot()) {
                functions.put(name + CODEC, plain.running(CodecFirst.class.getName(), codecFirst));
                functions.put(name + REHEARSED, function);
              }
            });
  }

  private PackagedFunction alone(String name, Class<?> handler) throws IOException {
    PackagedFunction open = stage.function("open").withSnapshot(false);
    return open.running(
        handler.getName(), OneClass.alone(folder.resolve(name), open.code(), handler));
  }

  /** All functions once each, so that whatever disturbs the machine disturbs all alike. */
  private void round() throws IOException {
    for (Map.Entry<String, PackagedFunction> one : functions.entrySet()) {
      starts
          .computeIfAbsent(one.getKey(), any -> new ArrayList<>())
          .add(start(deployed(one.getKey()), one.getValue()));
    }
  }

  /** The function whose first event it is given. */
  private static String deployed(String name) {
    return name.startsWith(EMPTY) ? "open" : name.replace(REHEARSED, "").replace(CODEC, "");
  }

  private Start start(String name, PackagedFunction function) throws IOException {
    JsonNode event = events.of(name);
    Path log = folder.resolve("start-" + name + ".log");
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
    StartTable table = new StartTable(median(EMPTY), rounds);
    table.row(EMPTY, median(EMPTY), List.of());
    table.row(UNREAD, median(UNREAD), List.of());
    List<Start> api = new ArrayList<>();
    for (String name : stage.functions().keySet()) {
      List<Start> prepared =
          Stream.of(CODEC, REHEARSED)
              .map(how -> name + how)
              .filter(starts::containsKey)
              .map(this::median)
              .toList();
      table.row(name, median(name), prepared);
      if (!prepared.isEmpty()) {
        api.add(median(name));
      }
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

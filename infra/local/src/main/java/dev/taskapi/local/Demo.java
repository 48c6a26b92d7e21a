package dev.taskapi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code mvn -q -Pdemo}: runs the bulk example of the documentation and keeps its files. */
public final class Demo {
  private static final Path EXAMPLE = Path.of("..", "..", "events", "bulk-create.json");
  private static final Path TARGET = Path.of("target", "demo");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** Held here, since java.util.logging forgets a level with its logger. */
  private static final Logger SERVICE_LOG = Logger.getLogger("dev.taskapi");

  private final ApiClient client;
  private final ProgressBoard board;

  private Demo(ApiClient client, ProgressBoard board) {
    this.client = client;
    this.board = board;
  }

  public static void main(String[] arguments) {
    Program.main(arguments, Demo::run);
  }

  private static void run(LocalOptions options) throws Exception {
    SERVICE_LOG.setLevel(Level.WARNING);
    LocalOptions anyPort = new LocalOptions(0, options.data(), options.limits());
    boolean completed;
    try (LocalRun run = LocalRun.start(anyPort, SampleHosts.studio())) {
      LocalEnvironment environment = run.environment();
      ApiClient client = new ApiClient(environment.baseUrl(), environment.mine().apiKey());
      completed = new Demo(client, ProgressBoard.standard()).show();
    }
    System.exit(completed ? 0 : 1);
  }

  private boolean show() throws IOException, InterruptedException {
    List<String> ids = create();
    List<JsonNode> tasks = follow(ids);
    System.out.println();
    boolean completed = true;
    for (JsonNode task : tasks) {
      if (task.path("status").asText().equals("COMPLETED")) {
        keep(task);
      } else {
        completed = false;
        System.out.println(label(task) + " ended as " + task.path("error"));
      }
    }
    return completed;
  }

  private List<String> create() throws IOException, InterruptedException {
    System.out.println("Submitting " + EXAMPLE.toRealPath());
    JsonNode tasks = client.create("/api/tasks/bulk", Files.readString(EXAMPLE));
    return stream(tasks).map(task -> task.path("task_id").asText()).toList();
  }

  private List<JsonNode> follow(List<String> ids) throws IOException, InterruptedException {
    while (true) {
      List<JsonNode> tasks = new ArrayList<>();
      for (String id : ids) {
        tasks.add(client.get("/api/tasks/" + id));
      }
      board.show(tasks.stream().map(Demo::line).toList());
      if (tasks.stream().allMatch(Demo::hasEnded)) {
        return tasks;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private void keep(JsonNode task) throws IOException, InterruptedException {
    Path folder = TARGET.resolve(task.path("task_id").asText());
    Files.createDirectories(folder);
    System.out.println(label(task) + " made:");
    for (JsonNode file : task.path("result").path("files")) {
      Path target = folder.resolve(file.path("name").asText());
      client.download(file.path("url").asText(), target);
      System.out.printf("  %s  (%,d bytes)%n", target.toRealPath(), Files.size(target));
    }
    task.path("result")
        .path("warnings")
        .forEach(text -> System.out.println("  note: " + text.asText()));
  }

  private static boolean hasEnded(JsonNode task) {
    return List.of("COMPLETED", "FAILED", "CANCELLED").contains(task.path("status").asText());
  }

  private static ProgressBoard.Line line(JsonNode task) {
    String last =
        stream(task.path("events"))
            .reduce((first, second) -> second)
            .map(event -> event.path("message").asText())
            .orElse("");
    return new ProgressBoard.Line(
        label(task), task.path("status").asText(), task.path("progress").asDouble(), last);
  }

  private static String label(JsonNode task) {
    return Optional.of(task.path("task_id").asText())
            .map(id -> id.length() > 12 ? id.substring(0, 8) : id)
            .orElse("")
        + " "
        + task.path("task_type").asText();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}

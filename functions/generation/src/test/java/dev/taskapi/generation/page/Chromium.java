package dev.taskapi.generation.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's Chromium, without a window. */
final class Chromium {
  private static final long LONGEST_SECONDS = 120;

  private final Path program;
  private final Path folder;

  private Chromium(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * @param folder for its profile and what it says
   */
  static Optional<Chromium> onThisMachine(Path folder) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            path ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(path)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, folder));
  }

  /** The page as it stands when its scripts have run. */
  String dom(Path page) throws IOException, InterruptedException {
    Path dom = Files.createTempFile(folder, "dom", ".html");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new"));
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(List.of("--window-size=1280,900", "--virtual-time-budget=20000", "--dump-dom"));
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("Chromium did not end");
      }
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(dom, StandardCharsets.UTF_8);
  }
}

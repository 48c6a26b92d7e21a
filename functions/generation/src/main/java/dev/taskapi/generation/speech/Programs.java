package dev.taskapi.generation.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines. */
final class Programs {
  private Programs() {}

  static List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    return command;
  }
}

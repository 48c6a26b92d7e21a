package dev.taskapi.operate;

import dev.taskapi.tasks.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the operator asked for: a command and its options, each {@code name=value}. */
record Options(String command, Map<String, String> values) {
  private static final int MOST_TEXT = 200;

  Options {
    values = Map.copyOf(values);
  }

  /** An empty value is as none. */
  static Options parse(String... arguments) throws Refusal {
    Map<String, String> values = new TreeMap<>();
    String command = "";
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0 && !command.isEmpty()) {
        throw new Refusal("%s is no option: give options as name=value.".formatted(argument));
      } else if (equals < 0) {
        command = argument;
      } else if (!argument.substring(equals + 1).isBlank()) {
        values.put(argument.substring(0, equals), argument.substring(equals + 1).strip());
      }
    }
    return new Options(command, values);
  }

  /** Refuses options that the command does not have. */
  Options with(String... names) throws Refusal {
    for (String given : values.keySet()) {
      if (!Set.of(names).contains(given)) {
        throw new Refusal(
            "%s has no option %s, only %s.".formatted(command, given, String.join(", ", names)));
      }
    }
    return this;
  }

  Stage stage() throws Refusal {
    String name = required("stage");
    if (!Stage.isValid(name)) {
      throw new Refusal("stage=%s is no stage: give %s.".formatted(name, Stage.RULE));
    }
    return new Stage(name);
  }

  AccountId account() throws Refusal {
    String id = required("account");
    if (!AccountId.isValid(id)) {
      throw new Refusal(
          "account=%s is no account: give 1 to 128 of A-Z a-z 0-9 . _ : -.".formatted(id));
    }
    return new AccountId(id);
  }

  /** A text for people. */
  Optional<String> text(String name) throws Refusal {
    Optional<String> text = Optional.ofNullable(values.get(name));
    if (text.filter(value -> value.codePointCount(0, value.length()) > MOST_TEXT).isPresent()) {
      throw new Refusal("%s has at most %d characters.".formatted(name, MOST_TEXT));
    }
    return text;
  }

  String required(String name) throws Refusal {
    return text(name)
        .orElseThrow(() -> new Refusal("%s needs %s: give %s=…".formatted(command, name, name)));
  }
}

package dev.taskapi.operate;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKeySecret;
import java.io.PrintStream;

/** Runs one command; what is asked for goes to one stream, what is said about it to the other. */
record Program(PrintStream out, PrintStream says, Operators operators) {
  private static final String COMMANDS =
      """
      first-key stage=STAGE account=ACCOUNT [label=TEXT]   makes an API key and shows it once
      pause stage=STAGE reason=TEXT                        stops feeding the processors
      resume stage=STAGE                                   ends a pause, and feeds them again\
      """;

  /** Reaches a stage, by the operator's rights. */
  interface Operators {
    Operator of(Stage stage);
  }

  /** Answers the exit code: 0, or 1 where the command was not done. */
  int run(String... arguments) {
    try {
      Options options = Options.parse(arguments);
      switch (options.command()) {
        case "first-key" -> firstKey(options.with("stage", "account", "label"));
        case "pause" -> pause(options.with("stage", "reason"));
        case "resume" -> resume(options.with("stage"));
        default -> throw new Refusal("There is no such command. There are:\n" + COMMANDS);
      }
      return 0;
    } catch (Refusal refusal) {
      says.println(refusal.getMessage());
      return 1;
    }
  }

  private void firstKey(Options options) throws Refusal {
    AccountId account = options.account();
    String label = options.text("label").orElse("operator");
    ApiKeySecret key = doing(options.stage(), operator -> operator.firstKey(account, label));
    says.println(
        "An API key of %s in %s, shown this once and kept nowhere:"
            .formatted(account, options.stage().name()));
    out.println(key.reveal());
  }

  private void pause(Options options) throws Refusal {
    String reason = options.required("reason");
    String told = doing(options.stage(), operator -> operator.pause(reason));
    out.println(told);
  }

  private void resume(Options options) throws Refusal {
    String told = doing(options.stage(), Operator::resume);
    out.println(told);
  }

  /** What is asked of a stage. */
  private interface Command<T> {
    T of(Operator operator);
  }

  private <T> T doing(Stage stage, Command<T> command) throws Refusal {
    try {
      return command.of(operators.of(stage));
    } catch (RuntimeException failed) {
      throw new Refusal(Trouble.sentence(failed, stage).orElseThrow(() -> failed));
    }
  }
}

package dev.taskapi.operate;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.AwsClients;
import java.time.InstantSource;

/** What {@code bin/task-api} runs: the commands of whoever operates a stage. */
public final class Operate {
  private Operate() {}

  /** Takes the command and its options; region and credentials are the shell's. */
  public static void main(String[] arguments) {
    Surroundings surroundings =
        new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());
    Program program =
        new Program(
            System.out,
            System.err,
            stage -> Operator.of(AwsClients.ofEnvironment(), stage, surroundings));
    System.exit(program.run(arguments));
  }
}

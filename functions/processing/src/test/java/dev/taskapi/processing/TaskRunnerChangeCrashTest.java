package dev.taskapi.processing;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.testing.ChangeCrashContract;
import dev.taskapi.tasks.testing.Ports;
import dev.taskapi.tasks.testing.Processor;
import dev.taskapi.tasks.testing.Workload;

/** The real runner, while callers cancel and regenerate its tasks. */
class TaskRunnerChangeCrashTest extends ChangeCrashContract {
  @Override
  protected Processor processor(Ports ports, Surroundings surroundings, Workload workload) {
    return TaskRunnerCrashTest.runner(ports, surroundings, workload);
  }
}

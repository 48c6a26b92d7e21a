package dev.taskapi.processing;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.testing.EraseCrashContract;
import dev.taskapi.tasks.testing.Ports;
import dev.taskapi.tasks.testing.Processor;
import dev.taskapi.tasks.testing.Workload;

/** A deletion may die at any of its calls, too, whatever the real processor does meanwhile. */
class TaskRunnerEraseCrashTest extends EraseCrashContract {
  @Override
  protected Processor processor(Ports ports, Surroundings surroundings, Workload workload) {
    return TaskRunnerCrashTest.runner(ports, surroundings, workload);
  }
}

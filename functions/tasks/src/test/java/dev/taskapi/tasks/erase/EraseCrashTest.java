package dev.taskapi.tasks.erase;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.testing.EraseCrashContract;
import dev.taskapi.tasks.testing.PlainProcessor;
import dev.taskapi.tasks.testing.Ports;
import dev.taskapi.tasks.testing.Processor;
import dev.taskapi.tasks.testing.Workload;

class EraseCrashTest extends EraseCrashContract {
  @Override
  protected Processor processor(Ports ports, Surroundings surroundings, Workload workload) {
    return new PlainProcessor(ports, surroundings, workload);
  }
}

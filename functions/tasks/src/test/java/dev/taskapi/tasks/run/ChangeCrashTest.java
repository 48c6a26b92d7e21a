package dev.taskapi.tasks.run;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.testing.ChangeCrashContract;
import dev.taskapi.tasks.testing.PlainProcessor;
import dev.taskapi.tasks.testing.Ports;
import dev.taskapi.tasks.testing.Processor;
import dev.taskapi.tasks.testing.Workload;

class ChangeCrashTest extends ChangeCrashContract {
  @Override
  protected Processor processor(Ports ports, Surroundings surroundings, Workload workload) {
    return new PlainProcessor(ports, surroundings, workload);
  }
}

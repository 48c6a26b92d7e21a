package dev.taskapi.bench;

import java.util.ArrayList;
import java.util.List;

/** Tells what a reading costs: its calls and units as metered, its time as the clock has it. */
record Gauge(Meter meter) {
  private static final int RUNS = 5;
  private static final int SLOW_MILLIS = 500;

  /** A slow reading is measured once: what it costs does not hang on a warm machine. */
  Table.Cost cost(Runnable reading) {
    Table.Cost first = once(reading);
    if (first.millis() > SLOW_MILLIS) {
      return first;
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      millis.add(once(reading).millis());
    }
    millis.sort(null);
    return new Table.Cost(first.calls(), first.units(), millis.get(RUNS / 2));
  }

  private Table.Cost once(Runnable reading) {
    meter.read();
    long begin = System.nanoTime();
    reading.run();
    double millis = (System.nanoTime() - begin) / 1e6;
    Meter.Reading read = meter.read();
    return new Table.Cost(read.calls(), read.units(), millis);
  }
}

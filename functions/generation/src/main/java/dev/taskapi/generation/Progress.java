package dev.taskapi.generation;

/** Tells the work's progress within one stretch of the whole. */
public record Progress(Work work, Stage stage, double from, double to) {
  /**
   * @param part of this stretch, 0 to 1
   */
  public void at(double part) {
    work.report(stage, from + (to - from) * Math.clamp(part, 0, 1));
  }

  public Progress within(double first, double last) {
    return within(first, last, stage);
  }

  public Progress within(double first, double last, Stage as) {
    double length = to - from;
    return new Progress(work, as, from + length * first, from + length * last);
  }
}

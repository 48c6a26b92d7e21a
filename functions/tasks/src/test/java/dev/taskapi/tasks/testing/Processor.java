package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.run.Delivery;

/** What works on messages. Remembers nothing from one to the next. */
public interface Processor {
  /**
   * Works on a message that was just handed out.
   *
   * @return whether the message is done with
   */
  boolean process(Delivery delivery);
}

package dev.taskapi.generation.quiz;

import java.util.List;

/** Makes the questions of one manner that a sentence allows. */
@FunctionalInterface
interface Maker {
  List<Item> items(Fact fact);
}

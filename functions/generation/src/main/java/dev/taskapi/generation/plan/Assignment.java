package dev.taskapi.generation.plan;

import java.util.List;

/**
 * What an instruction is about.
 *
 * @param words the subject as the prompt puts it, empty where none was found
 * @param topics what it is about as a whole
 * @param subtopics what it names beneath that
 */
record Assignment(String words, List<String> topics, List<String> subtopics) {
  Assignment {
    topics = List.copyOf(topics);
    subtopics = List.copyOf(subtopics);
  }
}

package dev.taskapi.generation;

/** The stages of the work, as the events of a task name them. */
public enum Stage {
  READING("Reading the prompt"),
  SCRIPT("Writing the script"),
  ASSETS("Fetching logo, intro and outro"),
  VOICE("Recording the narration"),
  PICTURES("Drawing the pictures"),
  ENCODING("Encoding the video"),
  JOINING("Joining the video"),
  QUESTIONS("Writing the questions"),
  LESSON("Animating the lesson"),
  PAGES("Laying out the pages"),
  STORING("Storing the files");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** For people, in the present participle. */
  public String words() {
    return words;
  }

  /** For programs: lower case. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

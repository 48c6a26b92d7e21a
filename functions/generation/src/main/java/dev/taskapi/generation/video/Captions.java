package dev.taskapi.generation.video;

import dev.taskapi.generation.speech.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is read at the foot of the picture, and when. */
public record Captions(List<Caption> captions) {
  /**
   * @param text one or two lines
   */
  public record Caption(Duration from, Duration to, String text) {
    private Caption later(Duration by) {
      return new Caption(from.plus(by), to.plus(by), text);
    }
  }

  private static final Duration LINGER = Duration.ofMillis(250);

  public Captions {
    captions = List.copyOf(captions);
  }

  /**
   * Cuts each sentence into parts that can be read at once; a part has as much of the sentence's
   * time as it has of its letters.
   *
   * @param parts cuts a sentence
   * @param end no caption is shown after it
   */
  public static Captions of(
      List<Spoken.Cue> sentences, Function<String, List<String>> parts, Duration end) {
    List<Caption> captions = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Duration next = i + 1 < sentences.size() ? sentences.get(i + 1).from() : end;
      captions.addAll(sentence(sentences.get(i), parts, next));
    }
    return new Captions(captions);
  }

  private static List<Caption> sentence(
      Spoken.Cue cue, Function<String, List<String>> cutter, Duration next) {
    List<String> parts = cutter.apply(cue.text());
    long letters = parts.stream().mapToLong(String::length).sum();
    Duration spoken = cue.to().minus(cue.from());
    List<Caption> captions = new ArrayList<>();
    long before = 0;
    for (String part : parts) {
      Duration from = share(cue.from(), spoken, before, letters);
      before += part.length();
      captions.add(new Caption(from, share(cue.from(), spoken, before, letters), part));
    }
    Caption last = captions.removeLast();
    Duration late = last.to().plus(LINGER);
    Duration to = late.compareTo(next) < 0 ? late : next;
    captions.add(new Caption(last.from(), to, last.text()));
    return captions;
  }

  private static Duration share(Duration start, Duration whole, long part, long of) {
    return start.plus(Duration.ofNanos(whole.toNanos() * part / Math.max(1, of)));
  }

  Captions later(Duration by) {
    return new Captions(captions.stream().map(caption -> caption.later(by)).toList());
  }

  Captions and(Captions more) {
    List<Caption> all = new ArrayList<>(captions);
    all.addAll(more.captions);
    return new Captions(all);
  }

  String srt() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < captions.size(); i++) {
      Caption caption = captions.get(i);
      file.append(i + 1).append('\n').append(time(caption.from(), ',')).append(" --> ");
      file.append(time(caption.to(), ',')).append('\n').append(plain(caption.text()));
      file.append("\n\n");
    }
    return file.toString();
  }

  String vtt() {
    StringBuilder file = new StringBuilder("WEBVTT\n\n");
    for (Caption caption : captions) {
      file.append(time(caption.from(), '.')).append(" --> ").append(time(caption.to(), '.'));
      file.append('\n').append(escaped(caption.text())).append("\n\n");
    }
    return file.toString();
  }

  /** An arrow between numbers would be taken for a time, a tag for a style. */
  private static String plain(String text) {
    return text.replace("-->", "→")
        .replace('<', '‹')
        .replace('>', '›')
        .replace('{', '(')
        .replace('}', ')');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String time(Duration time, char point) {
    return String.format(
        "%02d:%02d:%02d%c%03d",
        time.toHours(), time.toMinutesPart(), time.toSecondsPart(), point, time.toMillisPart());
  }
}

package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasesTest {
  @ParameterizedTest
  @CsvSource({
    "lesson.words,de",
    "lesson.words,es",
    "lesson.words,fr",
    "lesson.words,it",
    "lesson.words,pt",
    "lesson.words,zh",
    "quiz.phrases,de",
    "quiz.phrases,es",
    "quiz.phrases,fr",
    "quiz.phrases,it",
    "quiz.phrases,nl",
    "quiz.phrases,pt",
    "quiz.phrases,zh",
    "documentation.labels,de",
    "documentation.labels,es",
    "documentation.labels,fr",
    "documentation.labels,it",
    "documentation.labels,nl",
    "documentation.labels,pt",
    "documentation.labels,zh"
  })
  void eachLanguageHasWordsOfItsOwnForAll(String bundle, String tag) throws IOException {
    String name = "dev.taskapi.generation." + bundle;

    assertThat(Phrases.of(name, Locale.of(tag)).tag()).isEqualTo(tag);
    assertThat(words(name + "_" + tag).keySet()).isEqualTo(words(name).keySet());
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    String file = "/" + name.replace('.', '/') + ".properties";
    try (InputStream in = PhrasesTest.class.getResourceAsStream(file)) {
      words.load(Objects.requireNonNull(in, file));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({"{1} $1 \\,Step {1} $1 \\ of 3"})
  void partsAreNotLookedInto(String part, String words) {
    Phrases phrases = Phrases.of("dev.taskapi.generation.lesson.words", Locale.of("ar"));

    assertThat(phrases.tag()).isEqualTo("en");
    assertThat(phrases.with("step", part, 3)).isEqualTo(words);
  }
}

package dev.taskapi.generation.polly;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.speech.VoiceChoice;
import dev.taskapi.generation.speech.VoiceName;
import dev.taskapi.generation.speech.Voices;
import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.Narration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.Engine;
import software.amazon.awssdk.services.polly.model.Gender;
import software.amazon.awssdk.services.polly.model.Voice;

/**
 * The voices of Amazon Polly. One that is named is taken, if it speaks the language; else the one
 * that is nearest by region and gender, a neural one before others. A language that Polly does not
 * speak is left to other voices.
 */
public final class PollyVoices implements Voices {
  private final PollyClient client;
  private final Ffmpeg ffmpeg;
  private final Voices otherwise;
  private List<Voice> known = List.of();

  public PollyVoices(PollyClient client, Ffmpeg ffmpeg, Voices otherwise) {
    this.client = client;
    this.ffmpeg = ffmpeg;
    this.otherwise = otherwise;
  }

  @Override
  public VoiceChoice choose(Narration narration) {
    Optional<Locale> locale = Language.locale(narration.language());
    Optional<VoiceName> wanted = narration.voiceName().map(VoiceName::of);
    return locale
        .flatMap(spoken -> nearest(spoken, wanted))
        .map(voice -> choice(voice, locale.get(), wanted, narration.language()))
        .orElseGet(() -> otherwise.choose(narration));
  }

  private VoiceChoice choice(
      Voice voice, Locale locale, Optional<VoiceName> wanted, String language) {
    List<String> warnings = new ArrayList<>();
    wanted
        .filter(name -> !isNamed(voice, name))
        .ifPresent(
            name ->
                warnings.add(
                    "The voice %s is not one of Amazon Polly's for %s; %s is used."
                        .formatted(name.text(), language, voice.idAsString())));
    return new VoiceChoice(new PollyVoice(client, ffmpeg, voice), locale, warnings);
  }

  private Optional<Voice> nearest(Locale locale, Optional<VoiceName> wanted) {
    return voices().stream()
        .filter(voice -> speaks(voice).getLanguage().equals(locale.getLanguage()))
        .min(
            Comparator.comparing((Voice voice) -> !wanted.map(w -> isNamed(voice, w)).orElse(false))
                .thenComparing(voice -> !hasRegion(voice, region(locale, wanted)))
                .thenComparing(voice -> !hasGender(voice, wanted))
                .thenComparing(voice -> !voice.supportedEngines().contains(Engine.NEURAL))
                .thenComparing(Voice::idAsString));
  }

  private static boolean isNamed(Voice voice, VoiceName name) {
    return voice.idAsString().equalsIgnoreCase(name.text().strip());
  }

  /** Of the language as it is asked for, else of the voice's name, else the commonest. */
  private static String region(Locale locale, Optional<VoiceName> wanted) {
    if (!locale.getCountry().isEmpty()) {
      return locale.getCountry();
    }
    return wanted
        .flatMap(VoiceName::locale)
        .filter(named -> named.getLanguage().equals(locale.getLanguage()))
        .map(Locale::getCountry)
        .orElseGet(
            () ->
                locale.getLanguage().equals("en")
                    ? "US"
                    : locale.getLanguage().toUpperCase(Locale.ROOT));
  }

  private static boolean hasRegion(Voice voice, String region) {
    return speaks(voice).getCountry().equalsIgnoreCase(region);
  }

  private static boolean hasGender(Voice voice, Optional<VoiceName> wanted) {
    Gender gender =
        wanted.filter(name -> name.gender() == VoiceName.Gender.MALE).isPresent()
            ? Gender.MALE
            : Gender.FEMALE;
    return voice.gender() == gender;
  }

  /** Polly's Mandarin is "cmn-CN", which others call "zh-CN". */
  private static Locale speaks(Voice voice) {
    return Locale.forLanguageTag(voice.languageCodeAsString().replaceFirst("^cmn", "zh"));
  }

  private synchronized List<Voice> voices() {
    if (known.isEmpty()) {
      known =
          PollyErrors.calling(
              () ->
                  client.describeVoices(request -> {}).voices().stream()
                      .filter(
                          voice -> voice.supportedEngines().stream().anyMatch(PollyVoice::knows))
                      .toList());
    }
    return known;
  }
}

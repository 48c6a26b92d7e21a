package dev.taskapi.generation.speech;

import dev.taskapi.generation.text.Language;
import dev.taskapi.requests.Narration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which voice speaks a narration.
 *
 * @param warnings what was replaced, for the caller to read
 */
public record VoiceChoice(Voice voice, Locale locale, List<String> warnings) {
  public VoiceChoice {
    warnings = List.copyOf(warnings);
  }

  static VoiceChoice of(Narration narration, Voice english, Optional<Espeak> espeak) {
    List<String> warnings = new ArrayList<>();
    Optional<VoiceName> wanted = narration.voiceName().map(VoiceName::of);
    Optional<Locale> locale = Language.locale(narration.language());
    Optional<Voice> voice = locale.flatMap(known -> voice(known, wanted, english, espeak));
    if (voice.isEmpty()) {
      warnings.add(noVoice(narration));
      return new VoiceChoice(new SilentVoice(), locale.orElse(Locale.ROOT), warnings);
    }
    wanted.ifPresent(name -> warnings.add(replaced(name, narration.language(), voice.get())));
    return new VoiceChoice(voice.get(), locale.orElse(Locale.ROOT), warnings);
  }

  private static Optional<Voice> voice(
      Locale locale, Optional<VoiceName> wanted, Voice english, Optional<Espeak> espeak) {
    if (locale.getLanguage().equals("en")) {
      return Optional.of(english);
    }
    VoiceName.Gender gender = wanted.map(VoiceName::gender).orElse(VoiceName.Gender.FEMALE);
    Locale accent =
        wanted
            .flatMap(VoiceName::locale)
            .filter(region -> region.getLanguage().equals(locale.getLanguage()))
            .filter(region -> locale.getCountry().isEmpty())
            .orElse(locale);
    return espeak.flatMap(speaker -> speaker.voice(accent, gender));
  }

  private static String noVoice(Narration narration) {
    String shown = narration.subtitles() ? ", and its words are in the subtitles" : "";
    String language = narration.language();
    return "No voice on this machine speaks "
        + language
        + ": the narration is silent"
        + shown
        + ".";
  }

  private static String replaced(VoiceName wanted, String language, Voice voice) {
    boolean foreign =
        wanted
            .locale()
            .flatMap(region -> Language.locale(language).map(l -> !sameLanguage(l, region)))
            .orElse(false);
    String reason = foreign ? " is for another language than " + language : " is not available";
    String gender =
        wanted.gender() == VoiceName.Gender.MALE && voice.name().startsWith("marytts")
            ? " (a woman's voice)"
            : "";
    return "The voice " + wanted.text() + reason + "; " + voice.name() + gender + " is used.";
  }

  private static boolean sameLanguage(Locale one, Locale other) {
    return one.getLanguage().equals(other.getLanguage());
  }
}

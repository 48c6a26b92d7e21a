package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a program that knows the languages of espeak-ng 1.51, as it lists them. */
@DisabledOnOs(OS.WINDOWS)
class EspeakTest {
  private static final String TABLE =
      """
      Pty Language       Age/Gender VoiceName          File                 Other Languages
       5  cmn             --/M      Chinese_(Mandarin) sit/cmn              (zh-cmn 5)(zh 5)
       5  de              --/M      German             gmw/de
       5  es              --/M      Spanish_(Spain)    roa/es
       5  es-419          --/M      Spanish_(Latin_America) roa/es-419
       5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
       5  fr-ch           --/M      French_(Switzerland) roa/fr-CH          (fr 8)
       5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
       5  pt              --/M      Portuguese_(Portugal) roa/pt            (pt-pt 5)
       5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR           (pt 6)
       5  vi-vn-x-central --/M      Vietnamese_(Central) aav/vi-VN-x-central
      """;

  @TempDir private Path folder;

  private String voice(Locale locale, VoiceName.Gender gender) throws IOException {
    Path program = folder.resolve("espeak-ng");
    Files.writeString(program, "#!/bin/sh\ncat <<'END'\n" + TABLE + "END\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Optional<Voice> voice = Espeak.at(program).orElseThrow().voice(locale, gender);
    return voice.map(Voice::name).orElse("none");
  }

  @Test
  void eachLanguageHasItsVoice() throws IOException {
    assertThat(voice(Locale.GERMAN, VoiceName.Gender.UNKNOWN)).isEqualTo("espeak-ng/de");
    assertThat(voice(Locale.FRENCH, VoiceName.Gender.FEMALE)).isEqualTo("espeak-ng/fr-fr+f3");
    assertThat(voice(Locale.CANADA_FRENCH, VoiceName.Gender.MALE)).isEqualTo("espeak-ng/fr-fr");
    assertThat(voice(Locale.of("fr", "CH"), VoiceName.Gender.MALE)).isEqualTo("espeak-ng/fr-ch");
    assertThat(voice(Locale.of("es"), VoiceName.Gender.MALE)).isEqualTo("espeak-ng/es");
    assertThat(voice(Locale.of("pt", "BR"), VoiceName.Gender.MALE)).isEqualTo("espeak-ng/pt-br");
    assertThat(voice(Locale.CHINA, VoiceName.Gender.FEMALE)).isEqualTo("espeak-ng/cmn+f3");
    assertThat(voice(Locale.of("vi"), VoiceName.Gender.MALE)).startsWith("espeak-ng/vi-vn");
    assertThat(voice(Locale.of("tlh"), VoiceName.Gender.MALE)).isEqualTo("none");
  }
}

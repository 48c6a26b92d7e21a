package dev.taskapi.generation.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider's voice name, such as "zh-CN-XiaoxiaoNeural" or "Joanna", tells of the voice.
 *
 * @param locale empty where the name does not say
 */
public record VoiceName(String text, Optional<Locale> locale, Gender gender) {
  public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
  }

  private static final Pattern WITH_LOCALE =
      Pattern.compile("([A-Za-z]{2,3})[-_]([A-Za-z]{2,4})(?:[-_](.+))?");
  private static final Pattern ENDING =
      Pattern.compile("(multilingual)?(neural|wavenet|standard|studio|online|natural)?(v\\d)?$");
  private static final Set<String> MEN =
      Set.of(
          ("adam andrew antonio brandon brian bruce christopher conrad daniel davis diego duarte"
                  + " enrique eric florian geraint giorgio guy hans henri jacob jason joey jorge"
                  + " justin keita kevin lorenzo lucas male man mathieu matthew maxim miguel ricardo"
                  + " roger russell ryan sergio stephen steffan takumi thiago tony william yunfeng"
                  + " yunhao yunjian yunxi yunxia yunyang yunye alvaro benoit claude jean dmitry"
                  + " hamed injoon killian madhur")
              .split(" "));
  private static final Set<String> WOMEN =
      Set.of(
          ("alva amy ana aria ashley astrid bianca camila carla celine chantal clara conchita"
                  + " danielle denise dora elsa emma elvira eloise female filiz francisca gabrielle"
                  + " gwyneth hiujin ines isabella ivy jane jenny joanna katja kendra kimberly libby"
                  + " lotte lucia lupe maja marlene mia michelle mizuki monica nancy naja nanami"
                  + " natasha nicole olivia penelope raveena salli sara sonia sunhi svetlana tatyana"
                  + " vicki vitoria vivienne woman xiaoxiao xiaoyi xiaochen xiaohan xiaomeng xiaomo"
                  + " xiaoqiu xiaorui xiaoshuang xiaoxuan xiaoyan xiaoyou zhiyu zira swara salma")
              .split(" "));

  public static VoiceName of(String text) {
    Matcher matcher = WITH_LOCALE.matcher(text.strip());
    if (!matcher.matches()) {
      return new VoiceName(text, Optional.empty(), gender(text));
    }
    Locale locale = Locale.of(matcher.group(1), matcher.group(2));
    String rest = Optional.ofNullable(matcher.group(3)).orElse("");
    return new VoiceName(text, Optional.of(locale), gender(rest));
  }

  private static Gender gender(String name) {
    String plain = ENDING.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    if (WOMEN.contains(plain)) {
      return Gender.FEMALE;
    }
    return MEN.contains(plain) ? Gender.MALE : Gender.UNKNOWN;
  }
}

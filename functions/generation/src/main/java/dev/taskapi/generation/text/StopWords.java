package dev.taskapi.generation.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words that carry little meaning of their own. */
public final class StopWords {
  private static final Set<String> WORDS =
      words(
          """
          a about above across after again against all almost along already also although always am \
          among an and another any anything are around as at away back be became because become becomes \
          been before began begin behind being below between both but by came can cannot come could \
          did do does done down due during each either else enough even ever every everything \
          few first for from further gave get give given go goes got great had has have having he \
          hence her here hers him his how however i if in including indeed instead into is it its itself \
          just keep know known large last later latter least less let like likely little long look made \
          main make makes making many may me might more moreover most much must my near need never next \
          no nor not nothing now of off often on once one only onto or other others our out over own \
          part per perhaps put quite rather really s same say second see seem several shall she should \
          since small so some something sometimes soon still such take taken than that the their theirs \
          them themselves then there therefore these they thing things this those though three through \
          throughout thus time to today together too toward towards two under until up upon us use used \
          uses using usually various very via was way ways we well went were what whatever when where \
          whereas whether which while who whole whom whose why will with within without would yet you \
          your especially etc esp""");

  /** Nouns too vague to ask for or to head a section. */
  private static final Set<String> VAGUE =
      words(
          """
          ability act action activity addition advantage aim amount area aspect attempt bit case century \
          chance change characteristic choice circumstance collection combination common concept \
          condition consequence course day deal decade degree detail difference effect end event \
          example existence experience extent fact factor feature few form function generation group half \
          hand hour idea importance individual instance issue item kind lack level life line lot main majority \
          manner matter means member method million minute moment month name nature need new night \
          none number object occasion one order others pair part particular people percent period person \
          piece place point position possibility process product property purpose quality quantity range \
          rate reason relation rest result role season second section sense series set side sign \
          situation size sort source stage standard start state step story subject success system task \
          term thing thousand time today tool top total turn type unit use value variety version view way \
          week whole word work world year youth ancestor today everything something anything nothing \
          everyone someone dozen billion trillion length side sum day-to-day once hundred while \
          center centre middle edge growth development""");

  private static final Set<String> CALENDAR =
      words(
          "january february march april may june july august september october november december"
              + " monday tuesday wednesday thursday friday saturday sunday");

  private StopWords() {}

  private static Set<String> words(String list) {
    return Stream.of(list.split(" +", -1)).collect(Collectors.toUnmodifiableSet());
  }

  public static boolean has(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A month or a day of the week. */
  public static boolean isOfCalendar(String word) {
    return CALENDAR.contains(word.toLowerCase(Locale.ROOT));
  }

  public static boolean isVague(String nounLemma) {
    return VAGUE.contains(nounLemma) || WORDS.contains(nounLemma);
  }
}

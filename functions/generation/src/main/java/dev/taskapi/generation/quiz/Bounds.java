package dev.taskapi.generation.quiz;

import java.util.regex.Pattern;

/**
 * Tells numbers that bound others: who runs faster than 14 seconds runs faster than 20, too, and
 * what measures 6 to 7 metres measures 5 to 7. Changed, they do not make a sentence surely wrong.
 */
final class Bounds {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?is).*(?:\\b(?:than|least|most|over|under|above|below|beyond|up to|within|between|by|exceeds?|exceeding"
              + "|minimum of|maximum of|before|after|until"
              + "|als|mindestens|höchstens|wenigstens|maximal|minimal|über|unter|ab|bis|bis zu|zwischen|innerhalb von"
              + "|plus de|moins de|au moins|au plus|jusqu['’]à|entre|dépasse"
              + "|más de|menos de|al menos|como mínimo|como máximo|hasta"
              + "|più di|meno di|almeno|fino a|tra|fra|meer dan|minder dan|minstens|tot|tussen"
              + "|mais de|menos de|pelo menos|até)(?: (?:about|etwa|environ|unos))?(?: the| den| der| le| la| el)?\\s"
              + "|超过|至少|最多|多于|少于|不到|大于|小于|高于|低于|不超过|达到)\\s*$");
  private static final Pattern RANGE_BEFORE =
      Pattern.compile(
          "(?is).*\\p{N}\\S*\\s*(?:\\b(?:to|and|or|bis|und|à|et|a|y|e|tot|en)\\b|到|至|[-–~])\\s*$");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?is)^\\s*(?:(?:\\b(?:to|and|or|bis|und|à|et|a|y|e|tot|en)\\b|到|至|[-–~])\\s*\\p{N}.*"
              + "|(?:\\p{L}+\\s+)?(?:or|oder|ou|o) (?:more|less|older|younger|later|earlier|fewer|mehr|weniger|plus|moins|más|menos)\\b.*"
              + "|[\\p{IsHan}]{0,2}(?:多|以上|以下|以内).*)");

  private static final Pattern HEDGE =
      Pattern.compile(
          "(?is).*(?:\\b(?:about|around|roughly|nearly|almost|approximately|circa|some|etwa|rund|um|gegen|ca\\.|ungefähr"
              + "|fast|knapp|environ|vers|près de|presque|hacia|unos|unas|cerca de|casi|aproximadamente|circa)\\s|约|大约|近)\\s*$");
  private static final double NEAR = 0.4;

  private Bounds() {}

  /** Whether "about" stands before a number that this other one is not far from. */
  static boolean near(String before, String number, String other) {
    if (!HEDGE.matcher(before).matches()) {
      return false;
    }
    if (!number.matches("[\\d,]+") || !other.matches("[\\d,]+")) {
      return true;
    }
    double one = Double.parseDouble(number.replace(",", ""));
    return Math.abs(Double.parseDouble(other.replace(",", "")) - one) < NEAR * one;
  }

  /** Whether the number between these is a bound, or one end of a range. */
  static boolean hold(String before, String after) {
    return BEFORE.matcher(before).matches()
        || RANGE_BEFORE.matcher(before).matches()
        || AFTER.matcher(after).matches();
  }
}

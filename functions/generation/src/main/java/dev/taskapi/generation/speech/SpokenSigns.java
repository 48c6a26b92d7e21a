package dev.taskapi.generation.speech;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Signs, units and abbreviations whose words do not depend on what is beside them. */
final class SpokenSigns {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("km/h", "kilometres an hour"),
          Map.entry("m/s", "metres a second"),
          Map.entry("km", "kilometres"),
          Map.entry("cm", "centimetres"),
          Map.entry("mm", "millimetres"),
          Map.entry("kg", "kilograms"),
          Map.entry("mg", "milligrams"),
          Map.entry("ml", "millilitres"),
          Map.entry("GHz", "gigahertz"),
          Map.entry("Hz", "hertz"),
          Map.entry("ft", "feet"),
          Map.entry("lb", "pounds"));

  /** Patterns and their words, in the order in which they are to be replaced. */
  static final SequencedMap<String, String> PLAIN = plain();

  private SpokenSigns() {}

  private static SequencedMap<String, String> plain() {
    SequencedMap<String, String> plain = new LinkedHashMap<>();
    plain.put("https?://\\S+", "the link");
    plain.put("[*_#`~|<>\\[\\]{}\\\\]+", " ");
    plain.put("\\bDr\\.(?= ?[A-Z])", "Doctor");
    plain.put("\\bMr\\.", "Mister");
    plain.put("\\bMrs\\.", "Missis");
    plain.put("\\bMs\\.", "Miz");
    plain.put("\\bProf\\.", "Professor");
    plain.put("\\bSt\\.(?= ?[A-Z])", "Saint");
    plain.put("\\bvs\\.?(?=\\s)", "versus");
    plain.put("\\be\\.g\\.,?", "for example,");
    plain.put("\\bi\\.e\\.,?", "that is,");
    plain.put("\\betc\\.", "et cetera.");
    plain.put("\\b(ca|approx)\\.", "about");
    plain.put("\\bNo\\.(?= ?\\d)", "number");
    plain.put("\\bFig\\.(?= ?\\d)", "figure");
    plain.put("(\\^2|²)", " squared");
    plain.put("(\\^3|³)", " cubed");
    plain.put("\\^", " to the power of ");
    plain.put("√", " the square root of ");
    plain.put("π", " pi ");
    plain.put("[×·](?=\\s?\\S)", " times ");
    plain.put("(?<=\\d ?)[x*](?= ?\\d)", " times ");
    plain.put("÷", " divided by ");
    plain.put("≈", " is about ");
    plain.put("≤", " is at most ");
    plain.put("≥", " is at least ");
    plain.put("≠", " is not equal to ");
    plain.put("=", " equals ");
    plain.put("\\+", " plus ");
    plain.put("(?<=\\w )[−–-](?= \\d)", "minus");
    plain.put("−", " minus ");
    plain.put("%", " percent");
    plain.put(" ?°C\\b", " degrees Celsius");
    plain.put(" ?°F\\b", " degrees Fahrenheit");
    plain.put("°", " degrees ");
    plain.put("&", " and ");
    plain.put("[→⇒]", ", then ");
    UNITS.entrySet().stream()
        .sorted((a, b) -> b.getKey().length() - a.getKey().length())
        .forEach(unit -> plain.put("(?<=\\d ?)" + unit.getKey() + "\\b", " " + unit.getValue()));
    return plain;
  }
}

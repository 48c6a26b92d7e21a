package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sum on the number line, or a product as rows of dots. Only a right one is drawn. */
final class Calculation implements Diagram {
  private static final List<String> NUMBERS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" "));
  private static final String NUMBER = "(\\d{1,3}|" + String.join("|", NUMBERS.reversed()) + ")";
  private static final Pattern EQUATION =
      Pattern.compile(
          "(?<![\\w.,+*×−-])(?<![+*×−–-]\\s)(?<!plus\\s)(?<!minus\\s)(?<!times\\s)"
              + NUMBER
              + "\\s*(\\+|plus|-|−|–|minus|×|\\*|times)\\s*"
              + NUMBER
              + "\\s*(?:=|is|equals|makes|gives|are)\\s*"
              + NUMBER
              + "(?![\\w,+*×-]|\\s*(?:[+*×−–-]|plus|minus|times))",
          Pattern.CASE_INSENSITIVE);
  private static final int LINE_MOST = 20;
  private static final int DOTS_MOST = 10;

  /** An equation such as 3 + 4 = 7. */
  private record Equation(int left, char operator, int right, int result) {
    static Equation of(MatchResult found) {
      char operator =
          switch (found.group(2)) {
            case "+", "plus" -> '+';
            case "×", "*", "times" -> '×';
            default -> '−';
          };
      return new Equation(
          value(found.group(1)), operator, value(found.group(3)), value(found.group(4)));
    }

    boolean isRight() {
      return result
          == switch (operator) {
            case '+' -> left + right;
            case '×' -> left * right;
            default -> left - right;
          };
    }

    private static int value(String word) {
      int named = NUMBERS.indexOf(word);
      return named >= 0 ? named : Integer.parseInt(word);
    }

    @Override
    public String toString() {
      return left + " " + operator + " " + right + " = " + result;
    }
  }

  @Override
  public Optional<Illustration> draw(Scene scene) {
    Matcher matcher = EQUATION.matcher(scene.everything().toLowerCase(java.util.Locale.ROOT));
    return matcher
        .results()
        .map(Equation::of)
        .filter(Equation::isRight)
        .findFirst()
        .map(equation -> new Illustration(picture(equation).image(equation.toString()), false));
  }

  private static Svg picture(Equation equation) {
    Svg svg = new Svg();
    boolean product = equation.operator == '×';
    if (product && Math.max(equation.left, equation.right) <= DOTS_MOST) {
      dots(svg, equation);
    } else if (!product && Math.max(equation.left, equation.result) <= LINE_MOST) {
      numberLine(svg, equation);
    } else {
      return svg.circle(new At(240, 210), 190, "f1 faint")
          .text(new At(240, 228), "formula", equation.toString());
    }
    return svg.begin("late4").text(new At(240, 376), "formula", equation.toString()).end();
  }

  private static void numberLine(Svg svg, Equation equation) {
    int end = Math.max(5, Math.max(equation.left, equation.result) + 1);
    double unit = 420.0 / end;
    double y = 240;
    svg.path("line strong", "M 18", y, "H 462 M 452", y - 9, "L 464", y, "L 452", y + 9);
    for (int n = 0; n <= end; n++) {
      double x = 30 + n * unit;
      svg.path("line", "M", x, y - 9, "V", y + 9);
      svg.text(new At(x, y + 34), end > 14 ? "tick small" : "tick", Integer.toString(n));
    }
    int way = equation.result >= equation.left ? 1 : -1;
    for (int n = equation.left; n != equation.result; n += way) {
      hop(svg, new At(30 + n * unit, y - 14), way * unit);
    }
    svg.circle(new At(30 + equation.left * unit, y), 11, "f1");
    svg.begin("late3").circle(new At(30 + equation.result * unit, y), 15, "f2 pulse").end();
  }

  private static void hop(Svg svg, At from, double width) {
    double height = Math.max(64, Math.abs(width) * 1.3);
    At to = from.plus(width, 0);
    svg.path("s2 thick draw", "M", from, "Q", from.plus(width / 2, -height), to);
  }

  private static void dots(Svg svg, Equation equation) {
    double gap = Math.min(46, 300.0 / Math.max(equation.left, equation.right));
    double x = 240 - gap * (equation.right - 1) / 2;
    double y = 165 - gap * (equation.left - 1) / 2;
    for (int row = 0; row < equation.left; row++) {
      svg.begin("late" + (1 + row % 4));
      for (int column = 0; column < equation.right; column++) {
        svg.circle(new At(x + column * gap, y + row * gap), gap * 0.36, "f" + (1 + row % 4));
      }
      svg.end();
    }
  }
}

package dev.taskapi.generation.picture;

import dev.taskapi.generation.picture.Arithmetic.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sum that a slide on arithmetic is about. */
final class Sums {
  private static final List<String> NUMBERS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" "));
  private static final String NUMBER = "(\\d{1,2}|" + String.join("|", NUMBERS) + ")";

  private Sums() {}

  static Optional<Illustration> of(Topic topic) {
    if (!topic.isMaths()) {
      return Optional.empty();
    }
    if (topic.headingHas("addition|adding|add|plus")) {
      return sum(topic, Operation.ADD, "(?:\\+|plus|and)", new Arithmetic(Operation.ADD, 5, 3));
    }
    if (topic.headingHas("subtraction|subtracting|subtract|minus")) {
      return sum(
          topic,
          Operation.SUBTRACT,
          "(?:-|−|–|minus|take away)",
          new Arithmetic(Operation.SUBTRACT, 8, 3));
    }
    if (topic.headingHas("multiplication|multiplying|multiply|times")) {
      return sum(
          topic,
          Operation.MULTIPLY,
          "(?:×|x|\\*|times|multiplied by)",
          new Arithmetic(Operation.MULTIPLY, 3, 4));
    }
    if (topic.headingHas("division|dividing|divide")) {
      return sum(
          topic, Operation.DIVIDE, "(?:÷|/|divided by)", new Arithmetic(Operation.DIVIDE, 12, 3));
    }
    boolean general = topic.headingHas("maths?|mathemati\\w+|arithmetic|operations?|calculations?");
    return general ? Optional.of(new Operators()) : Optional.empty();
  }

  /** The text's own example where it has one that can be drawn. */
  private static Optional<Illustration> sum(
      Topic topic, Operation operation, String sign, Arithmetic otherwise) {
    Matcher matcher =
        Pattern.compile("\\b" + NUMBER + "\\s*" + sign + "\\s*" + NUMBER + "\\b")
            .matcher(topic.text());
    while (matcher.find()) {
      Arithmetic found =
          new Arithmetic(operation, value(matcher.group(1)), value(matcher.group(2)));
      if (found.drawable()) {
        return Optional.of(found);
      }
    }
    return Optional.of(otherwise);
  }

  private static int value(String number) {
    int word = NUMBERS.indexOf(number);
    return word >= 0 ? word : Integer.parseInt(number);
  }
}

package dev.taskapi.generation.diagram;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Inflection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two things that a heading names, each with what is said of it alone. */
public record Pair(Side left, Side right) {
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:(?:the )?differences? between |comparing |unterschied zwischen )?"
              + "(?<left>[^:]{2,24}?)\\s+(?:vs\\.?|versus|compared (?:to|with)|and|or|und|oder|et|y|e)\\s+"
              + "(?<right>[^:]{2,24})$",
          Pattern.CASE_INSENSITIVE);

  /** A thing and what is said of it. */
  public record Side(String name, List<Statement> said) {
    public Side {
      name = Inflection.capitalised(name);
      said = List.copyOf(said);
    }
  }

  /** Empty where the heading names no two things, or nothing is said of one of them alone. */
  public static Optional<Pair> of(Segment segment) {
    Matcher names = NAMES.matcher(segment.heading().strip());
    if (!names.matches()) {
      return Optional.empty();
    }
    Side left = side(segment, names.group("left"), names.group("right"));
    Side right = side(segment, names.group("right"), names.group("left"));
    return left.said().isEmpty() || right.said().isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(left, right));
  }

  private static Side side(Segment segment, String name, String other) {
    return new Side(
        name,
        Statement.of(segment).stream()
            .filter(statement -> names(statement, name) && !names(statement, other))
            .toList());
  }

  private static boolean names(Statement statement, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "");
    String stem = plain.length() < 5 ? plain : plain.replaceFirst("(?:ies|es|s|y)$", "");
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(stem))
        .matcher(statement.words().toLowerCase(Locale.ROOT))
        .find();
  }
}

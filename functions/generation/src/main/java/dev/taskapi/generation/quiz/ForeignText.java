package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what can be asked for in a text that is not analysed. */
final class ForeignText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![[\\p{L}&&[^\\p{IsHan}]]\\p{N}.,:/-]|\\d[ \\u00a0\\u202f])(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:[.,]\\d+)*)"
              + "(?![\\p{N}月日号:/-]|\\.\\s?\\p{L}|[.,]\\d|(?: de)? \\p{L}+(?: de)? \\d{4})");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}’'-]{3,}(?: \\p{Lu}[\\p{L}’'-]{2,})*");

  /** What stands before a noun: two German ones that follow are the ends of two phrases. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)(?:d(?:er|ie|as|en|em|es)|(?:k?ein|ihr|sein|dies)(?:e[mnrs]?)?)");

  private static final Pattern QUOTED = Pattern.compile("(?<=《)[^《》]{2,20}(?=》)");

  /** The others may well be of these, too, though the text does not say so. */
  private static final Pattern ONE_OF =
      Pattern.compile(
          "之一|\\b(?:eine[rs]? der|un[eo]? des|un[oa]? de l[oa]s|un[oa] (?:dei|degli|delle)"
              + "|een van de|um[a]? d[oa]s)\\b");

  private static final Pattern LONG = Pattern.compile("(?<= )\\p{Ll}{9,}(?=[ ,.;])");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouyhàâéèêîôûœ]");
  private static final int FEWEST_CHARS = 9;
  private static final int MOST_CHARS = 260;

  /**
   * @param word what is asked for
   * @param before what stands before it in what is shown, and {@code after} what follows
   * @param lead the word before it, which wrong answers must follow, too
   */
  record Spot(int sentence, String before, String word, String after, Kind kind, String lead) {
    String with(String other) {
      return before + other + after;
    }
  }

  enum Kind {
    DEFINED(2.6),
    NUMBER(2.0),
    NAME(1.6),
    WORD(0.9);

    private final double worth;

    Kind(double worth) {
      this.worth = worth;
    }

    double worth() {
      return worth;
    }
  }

  private final List<String> sentences;
  private final List<Spot> spots = new ArrayList<>();

  ForeignText(List<String> sentences, Phrases phrases, Locale locale) {
    this.sentences = List.copyOf(sentences);
    Pattern leaning = phrases.pattern("leaning");
    Pattern copula = phrases.pattern("copula");
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      boolean fits =
          sentence.length() >= FEWEST_CHARS
              && sentence.length() <= MOST_CHARS
              && sentence.matches("(?s).*[.。।]$");
      if (fits && !leaning.matcher(sentence).matches()) {
        find(i, copula, Kind.DEFINED);
        find(i, NUMBER, Kind.NUMBER);
        find(i, NAME, Kind.NAME);
        find(i, QUOTED, Kind.NAME);
        find(i, LONG, Kind.WORD);
      }
    }
    spots.removeIf(spot -> locale.getLanguage().equals("de") && isTwoNouns(spot));
    spots.removeIf(
        spot -> Leaks.gives(spot.before() + " " + spot.after(), spot.word().toLowerCase(locale)));
  }

  private void find(int index, Pattern pattern, Kind kind) {
    String sentence = sentences.get(index);
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      int group = matcher.groupCount() > 0 ? 1 : 0;
      String before = sentence.substring(0, matcher.start(group));
      String lead = before.strip().replaceFirst("(?s)^.*[^\\p{L}]", "");
      Spot spot =
          new Spot(
              index,
              before,
              matcher.group(group),
              sentence.substring(matcher.end(group)),
              kind,
              lead);
      boolean taken =
          spots.stream().anyMatch(s -> s.sentence() == index && s.word().equals(spot.word()));
      if (!taken) {
        spots.add(spot);
      }
    }
  }

  private static boolean isTwoNouns(Spot spot) {
    return spot.kind() == Kind.NAME
        && spot.word().contains(" ")
        && ARTICLE.matcher(spot.lead()).matches();
  }

  List<Spot> spots() {
    return List.copyOf(spots);
  }

  String sentence(int index) {
    return sentences.get(index);
  }

  /** The sentences of which something can be asked. */
  List<Integer> usable() {
    return spots.stream().map(Spot::sentence).distinct().toList();
  }

  /** Words of other sentences that could stand at the spot: same kind, same word before them. */
  List<String> rivals(Spot spot) {
    String own = sentences.get(spot.sentence());
    if (ONE_OF.matcher(own).find()) {
      return List.of();
    }
    List<String> rivals = new ArrayList<>();
    spots.stream()
        .filter(other -> other.kind() == spot.kind() && other.sentence() != spot.sentence())
        .filter(other -> other.lead().equalsIgnoreCase(spot.lead()))
        .filter(other -> opens(other) == opens(spot) && isMany(other) == isMany(spot))
        .filter(other -> !isAlike(spot.after(), sentences.get(other.sentence())))
        .map(Spot::word)
        .filter(
            word -> !own.contains(word) && !Leaks.gives(own, word) && !overlap(word, spot.word()))
        .filter(word -> !isElided(spot) || VOWEL.matcher(word).lookingAt())
        .filter(word -> rivals.stream().noneMatch(other -> overlap(word, other)))
        .forEach(rivals::add);
    return rivals;
  }

  /** Whether a plural verb follows: "Die Alpen sind" is nothing for "die Baumgrenze". */
  private static boolean isMany(Spot spot) {
    return spot.after().matches("(?s) (?:sind|waren|sont|étaient|son|fueron|sono|zijn|são)\\b.*");
  }

  private static boolean opens(Spot spot) {
    return spot.before().strip().length() < FEWEST_CHARS && !spot.before().strip().contains(" ");
  }

  /** Of what the text says much the same, the rival may be true, too. */
  private static boolean isAlike(String said, String other) {
    long common =
        IntStream.range(0, said.length() - 1)
            .filter(at -> other.contains(said.substring(at, at + 2)))
            .count();
    return common * 10 >= (said.length() - 1) * 7L;
  }

  private static boolean isElided(Spot spot) {
    return spot.before().matches("(?s).*['’]");
  }

  /** "Mauer" and "Berliner Mauer" may be one thing. */
  private static boolean overlap(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.contains(b) || b.contains(a);
  }
}

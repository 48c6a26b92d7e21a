package dev.taskapi.generation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes HTML, Markdown and the names of speakers out of a prompt; the words stay as they are. */
public final class PlainText {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^\\s*(```|~~~).*?(?:^\\s*\\1\\s*$|\\z)");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style|pre)\\b.*?</\\1\\s*>");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)</?(?:p|div|ul|ol|li|h[1-6]|br|hr|table|tr|td|th|thead|tbody|blockquote|section|article"
              + "|header|footer|main|html|body|head|title|dl|dt|dd)\\b[^<>]*>");
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)</?(?:b|i|u|s|em|strong|span|a|code|mark|small|sub|sup|q|cite|font|img|abbr|kbd|del|ins|script|style|svg|iframe"
              + "|object|video|audio|speak|voice|prosody|emphasis|break|phoneme|say-as)\\b[^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]+);");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–",
          "mdash", "—", "hellip", "…");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]*]\\([^)\\s]*\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\n]+)]\\((?:[^()\\s]|\\([^()]*\\))*\\)");
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*(?:[-*_=] ?){3,}\\s*$|^\\s*\\|.*$");
  private static final Pattern LINE_MARK =
      Pattern.compile("(?m)^[ \\t]*(?:#{1,6}[ \\t]+|>[ \\t]?)+");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]+?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=[^\\s*_])([^\\n*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CODE = Pattern.compile("`+([^`\\n]+)`+");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?m)^[ \\t]*(\\p{Lu}[\\p{L}.’'-]{0,20}(?: [\\p{Lu}\\d][\\p{L}\\d.]{0,20})?):[ \\t]+(?=\\S)");

  private PlainText() {}

  public static String of(String text) {
    return withoutSpeakers(withoutMarkdown(withoutHtml(text)));
  }

  private static String withoutHtml(String text) {
    String plain = HIDDEN.matcher(text).replaceAll("\n");
    plain = INLINE.matcher(BLOCK.matcher(plain).replaceAll("\n")).replaceAll("");
    return ENTITY
        .matcher(plain)
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
  }

  private static String character(String name, String otherwise) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, otherwise);
    }
    int code =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
  }

  private static String withoutMarkdown(String text) {
    String plain = FENCE.matcher(text).replaceAll("");
    plain = LINK.matcher(IMAGE.matcher(plain).replaceAll("")).replaceAll("$1");
    plain = LINE_MARK.matcher(RULE.matcher(plain).replaceAll("")).replaceAll("");
    plain = STRONG.matcher(plain).replaceAll("$2");
    return CODE.matcher(EMPHASIS.matcher(plain).replaceAll("$2")).replaceAll("$1");
  }

  /** A name before a colon is a speaker's where two lines or more begin so and one name returns. */
  private static String withoutSpeakers(String text) {
    List<String> names = SPEAKER.matcher(text).results().map(speaker -> speaker.group(1)).toList();
    Map<String, Long> lines =
        names.stream().collect(Collectors.groupingBy(n -> n, HashMap::new, Collectors.counting()));
    boolean dialogue = lines.values().stream().anyMatch(count -> count > 1) && lines.size() < 9;
    return dialogue ? SPEAKER.matcher(text).replaceAll("") : text;
  }
}

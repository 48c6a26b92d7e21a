package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.AssetUrl;

/** Kinds of text that requests have, exactly as their readers take them. */
final class Texts {
  /** What Java takes for blank; other languages' {@code \s} has a few more. */
  static final String BLANKS =
      "\\t-\\r\\u001c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000";

  private static final String CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f";

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** Even numbers from 128 to these; one zero may stand before three digits. */
  private static final String TO_3840 =
      even("[12][0-9]{2}[02468]|3[0-7][0-9][02468]|38[0-3][02468]|3840");

  private static final String TO_2880 =
      even("1[0-9]{2}[02468]|2[0-7][0-9][02468]|28[0-7][02468]|2880");
  private static final String TO_2160 = even("1[0-9]{2}[02468]|20[0-9][02468]|21[0-5][02468]|2160");

  private Texts() {}

  /** Up to so many characters that are not all blank. */
  static ObjectNode text(int most, String words) {
    return Doc.object(
        "type",
        "string",
        "minLength",
        1,
        "maxLength",
        most,
        "pattern",
        "[^" + BLANKS + "]",
        "description",
        words);
  }

  /** A text of one line in the caller's own words, "" being none. */
  static ObjectNode line(int most, String words) {
    String any = "[^" + CONTROLS + "]*";
    return optional(most, any + "[^" + CONTROLS + BLANKS + "]" + any, words);
  }

  /** The same, where lists filter by it: no blank at either end, and none of these characters. */
  static ObjectNode filtered(int most, String forbidden, String words) {
    String end = "[^" + CONTROLS + forbidden + BLANKS + "]";
    return optional(most, end + "(?:[^" + CONTROLS + forbidden + "]*" + end + ")?", words);
  }

  private static ObjectNode optional(int most, String form, String words) {
    return Doc.object(
        "type",
        Doc.list("string", "null"),
        "maxLength",
        most,
        "pattern",
        "^(?:" + form + ")?$",
        "description",
        words);
  }

  static ObjectNode url(String words) {
    String host = "(?:" + LABEL + "\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    String rest = "(?:/" + chars("") + ")?(?:\\?" + chars("?") + ")?(?:#" + chars("?") + ")?";
    return Doc.object(
        "type",
        Doc.list("string", "null"),
        "maxLength",
        AssetUrl.LONGEST,
        "pattern",
        "^[Hh][Tt][Tt][Pp][Ss]://" + publicName() + host + "(?::[0-9]{1,5})?" + rest + "$",
        "description",
        words);
  }

  static ObjectNode resolution(String words) {
    return Doc.object(
        "type", Doc.list("string", "null"),
        "pattern",
            "^(?:%s\\*%s|%s\\*%s|%s\\*%s)$"
                .formatted(TO_3840, TO_2160, TO_2880, TO_2880, TO_2160, TO_3840),
        "description", words,
        "examples", Doc.list("1920*1080", "1080*1920"));
  }

  static ObjectNode word(ArrayNode words, String description) {
    return Doc.object(
        "type", Doc.list("string", "null"),
        "enum", Words.orNull(words),
        "description", description);
  }

  static ObjectNode flag(String words) {
    return Doc.object("type", Doc.list("boolean", "null"), "description", words);
  }

  /** The same, or null. */
  static ObjectNode orNull(ObjectNode schema) {
    return Doc.with(schema, "type", Doc.list(schema.path("type"), "null"));
  }

  /** What may stand in a part of an address, {@code more} too. */
  private static String chars(String more) {
    String plain = "[A-Za-z0-9._~!$&'()*+,;=:@/" + more + "-]*";
    return plain + "(?:%[0-9A-Fa-f]{2}" + plain + ")*";
  }

  /** No name that is only known inside a network. */
  private static String publicName() {
    String local = "[Ll][Oo][Cc][Aa][Ll](?:[Hh][Oo][Ss][Tt])?";
    String internal = "[Ii][Nn][Tt][Ee][Rr][Nn][Aa][Ll]";
    return "(?![^/?#]*\\.(?:" + local + "|" + internal + ")(?:[:/?#]|$))";
  }

  private static String even(String fourDigits) {
    return "(?:0?(?:12[8]|1[3-9][02468]|[2-9][0-9][02468])|" + fourDigits + ")";
  }
}

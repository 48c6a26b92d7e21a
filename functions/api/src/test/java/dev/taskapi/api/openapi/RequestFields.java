package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.Look.ImageStyle;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.Segments;

/** Fields that several kinds of {@code request_data} have. */
final class RequestFields {
  private RequestFields() {}

  static ObjectNode segments() {
    return Doc.object(
        "anyOf",
        Doc.list(
            Doc.object("type", "integer", "minimum", 1, "maximum", Segments.MOST),
            Doc.object("const", "maximum"),
            Doc.object("type", "null")),
        "description",
        "How many segments; \"maximum\" is as many as the prompt has topics.");
  }

  static ObjectNode narration() {
    return Doc.object(
        "voice_name", name("A provider's voice; the language wins over it."),
        "voice_rate", number("number", 0.5, 2, "How fast is spoken; 1 if not said."),
        "include_subtitles", Texts.flag("Whether the words are shown; true if not said."));
  }

  static ObjectNode look() {
    return Doc.object(
        "image_style",
        Texts.word(Words.of(ImageStyle.values(), ImageStyle::wireName), "realistic if not said."),
        "resolution",
        Texts.resolution(
            "WIDTH*HEIGHT in pixels, both even, each 128 to 3840, and WIDTH times HEIGHT at most"
                + " 3840 times 2160, of which the pattern tells by the corners 3840*2160,"
                + " 2880*2880 and 2160*3840. 1920*1080 if not said."),
        "theme",
        theme());
  }

  static ObjectNode branding(String whose) {
    String rule =
        " An https URL of a public host, best by its name: the pattern leaves out addresses in"
            + " numbers, of which public ones are taken, too. Fetched when the video is made.";
    return Doc.object(
        "logo_url", Texts.url("The logo " + whose + "." + rule),
        "intro_video_url", Texts.url("The opening " + whose + "." + rule),
        "outro_video_url", Texts.url("The ending " + whose + "." + rule));
  }

  static ObjectNode providers() {
    String words =
        "Accepted and kept. The operator chooses; result.warnings says where another made it.";
    return Doc.object(
        "text_llm_provider", name(words),
        "image_llm_provider", name(words),
        "text_llm_model", name(words),
        "image_llm_model", name(words));
  }

  static ObjectNode common() {
    return Doc.object(
        "language", name("The language of the content; \"English\" if not said."),
        "test_mode",
            Texts.flag(
                "Makes a tiny valid file at once, with no engine called, to test your pipeline."));
  }

  static ObjectNode theme() {
    return name("A look such as \"modern\" or \"elegant\"; modern if not said.");
  }

  private static ObjectNode name(String words) {
    return Texts.orNull(Texts.text(RequestReader.LONGEST_NAME, words));
  }

  static ObjectNode number(String type, double least, double most, String words) {
    boolean whole = type.equals("integer");
    return Doc.object(
        "type",
        Doc.list(type, "null"),
        "minimum",
        whole ? (Object) (int) least : (Object) least,
        "maximum",
        whole ? (Object) (int) most : (Object) most,
        "description",
        words);
  }

  static ObjectNode several(Object words, String description) {
    return Doc.object(
        "type",
        Doc.list("array", "null"),
        "minItems",
        1,
        "items",
        Doc.object("enum", words),
        "description",
        description);
  }
}

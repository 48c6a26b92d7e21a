package dev.taskapi.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees are read and written as Jackson's own mapper does. */
final class TreesPropertyTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Property
  void anyValueIsReadAndWrittenAsTheMapperDoes(@ForAll("values") String text)
      throws JsonProcessingException {
    JsonNode ours = Json.read(text);
    JsonNode theirs = MAPPER.readTree(text);

    assertThat(ours).isEqualTo(theirs);
    assertThat(Json.text(ours)).isEqualTo(theirs.toString());
  }

  @Property
  void whatTheMapperRefusesIsRefused(@ForAll("pieces") List<String> pieces) {
    String text = String.join("", pieces);

    assertThat(isRead(() -> Json.read(text)))
        .as(text)
        .isEqualTo(isRead(() -> MAPPER.readTree(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "[1]]", "{\"a\":1,}", "nul", "[1 2]", "{\"a\" 1}", "\"a"})
  void malformedTextsAreRefused(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(JsonProcessingException.class);
  }

  private interface Reading {
    JsonNode read() throws JsonProcessingException;
  }

  private static boolean isRead(Reading reading) {
    try {
      reading.read();
      return true;
    } catch (JsonProcessingException refused) {
      return false;
    }
  }

  @Provide
  static Arbitrary<List<String>> pieces() {
    return Arbitraries.of("{", "}", "[", "]", ",", ":", "\"a\"", "1", "-", "null", "tru", " ")
        .list()
        .ofMaxSize(7);
  }

  @Provide
  static Arbitrary<String> values() {
    return nested(nested(nested(plain())));
  }

  private static Arbitrary<String> nested(Arbitrary<String> values) {
    return Arbitraries.oneOf(
        plain(),
        values.list().ofMaxSize(3).map(list -> "[" + String.join(" , ", list) + "]"),
        values
            .flatMap(value -> Arbitraries.of("a", "b", "é", "\\\"").map(name -> field(name, value)))
            .list()
            .ofMaxSize(3)
            .map(fields -> "{" + String.join(",\n", fields) + "}"));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private static Arbitrary<String> plain() {
    return Arbitraries.oneOf(
        Arbitraries.of("null", "true", "false", "1.50", "-0", "1e400", "1E+2", "0.10", "-1.0e-7"),
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.integers().map(String::valueOf),
        Arbitraries.bigIntegers().map(String::valueOf),
        Arbitraries.strings().ofMaxLength(5).map(TreesPropertyTest::quoted));
  }

  private static String quoted(String text) {
    return MAPPER.getNodeFactory().textNode(text).toString();
  }
}

package dev.taskapi.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.wire.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FingerprintTest {
  private static final String MANY_NINES = "9".repeat(1_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1                        | 1.0",
        "1                        | 1e0",
        "1                        | 10E-1",
        "1                        | 1.000000000000000000000000000000",
        "100                      | 1e2",
        "1e2                      | 1E+2",
        "1200                     | 0.12e4",
        "-5                       | -5.0",
        "0                        | -0",
        "0                        | -0.0",
        "0                        | 0e400",
        "0                        | 0e-2147483647",
        "1e400                    | 10e399",
        "1e400                    | 0.1e401",
        "1e1000000000             | 10e999999999",
        "1e-1000000000            | 0.1e-999999999",
        "100e2147483647           | 1000e2147483646",
        "9223372036854775807      | 9223372036854775807.0",
        "9223372036854775808      | 9.223372036854775808e18",
        "10000000000000000000000  | 1e22",
        "2147483648               | 2147483648.0",
        "`\"\\u0041\"`            | \"A\"",
        "`\"\\/\"`                | \"/\"",
        "`\"\\u00e9\"`            | \"é\"",
        "`\"\\ud83c\\udf0a\"`     | \"🌊\"",
        "`{\"a\":1,\"b\":2}`      | `{ \"b\" : 2.0 , \"a\" : 1 }`",
        "`{\"\\u0061\":[]}`       | `{\"a\":[ ]}`",
        "`[{\"x\":{\"b\":[1,{\"d\":1,\"c\":2}],\"a\":null}}]` "
            + "| `[{\"x\":{\"a\":null,\"b\":[1.0,{\"c\":2,\"d\":1e0}]}}]`"
      })
  void equalValuesHaveTheSame(String one, String other) throws JsonProcessingException {
    assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1                     | 2",
        "1                     | -1",
        "1                     | 10",
        "1                     | \"1\"",
        "1e400                 | 1e401",
        "1e1000000000          | 1e999999999",
        "1e2147483647          | 1e-2147483647",
        "100e2147483647        | 10e2147483647",
        "0.1                   | 0.10000000000000000000000000000000001",
        "9007199254740993      | 9007199254740992",
        "0                     | false",
        "0                     | null",
        "0                     | \"\"",
        "true                  | false",
        "true                  | \"true\"",
        "null                  | \"null\"",
        "[]                    | {}",
        "[]                    | [[]]",
        "[1,2]                 | [2,1]",
        "[[1],2]               | [[1,2]]",
        "[1,[2]]               | [[1],2]",
        "[null]                | []",
        "[\"a\",\"b\"]         | [\"ab\"]",
        "[\"a\",\"b\"]         | `[\"a\\\",\\\"b\"]`",
        "{}                    | {\"a\":null}",
        "{\"a\":1}             | {\"b\":1}",
        "{\"a\":1}             | {\"A\":1}",
        "{\"a\":\"b\"}         | {\"a\":{\"b\":null}}",
        "{\"a\":{\"b\":1}}     | {\"a\":{},\"b\":1}",
        "{\"a\":{},\"b\":{}}   | {\"a\":{\"b\":{}}}",
        "\"a\"                 | \"a \"",
        "`\"\\u0065\\u0301\"`  | \"é\"",
        "`\"\\ud800\"`         | `\"\\ud801\"`",
        "`\"\\ud800\"`         | \"?\"",
        "`\"\\ud800\"`         | `\"\\ufffd\"`",
        "`\"\\u0000\"`         | \"\""
      })
  void valuesThatDifferHaveOthers(String one, String other) throws JsonProcessingException {
    assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other));
  }

  @Test
  void ofManyNumbersNoTwoAreTakenForTheSame() throws JsonProcessingException {
    Set<String> seen = new HashSet<>();
    for (int digits = -300; digits <= 300; digits++) {
      for (int exponent = -7; exponent <= 7; exponent++) {
        if (digits % 10 != 0) {
          seen.add(fingerprint(digits + "e" + exponent));
        }
      }
    }
    assertThat(seen).hasSize(540 * 15);
  }

  /** Work that grew faster than the body, or with an exponent, would not end in that time. */
  @Test
  @Timeout(60)
  void theWorkIsBoundedWhateverFillsABody() throws JsonProcessingException {
    for (String filling :
        new String[] {
          "1e2147483647",
          "-1e-2147483647",
          MANY_NINES,
          "1" + "0".repeat(999),
          "\"\"",
          "{\"a\":{}}",
          "[[[]]]"
        }) {
      fingerprint(filled(filling));
    }
    fingerprint(
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"" + (i * 31L % 20_000) + "\":" + i)
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** The deepest that is read at all, on as little stack as a thread may have. */
  @Test
  void theDeepestValueNeedsNoStack() throws Exception {
    JsonNode deepest = Json.read("[".repeat(1_000) + "]".repeat(1_000));
    JsonNode other = Json.read("[".repeat(1_000) + "1" + "]".repeat(1_000));
    AtomicReference<String> fingerprint = new AtomicReference<>("");
    Thread small =
        new Thread(null, () -> fingerprint.set(Fingerprint.of(deepest)), "small", 64 * 1024);
    small.start();
    small.join();
    assertThat(fingerprint.get()).isEqualTo(Fingerprint.of(deepest)).isNotEmpty();
    assertThat(fingerprint.get()).isNotEqualTo(Fingerprint.of(other));
  }

  private static String filled(String with) {
    int times = 400_000 / (with.length() + 1);
    return "[" + (with + ",").repeat(times) + "0]";
  }

  private static String fingerprint(String json) throws JsonProcessingException {
    return Fingerprint.of(Json.read(json));
  }
}

package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a call was answered.
 *
 * @param log the end of what the function wrote
 */
record Answer(int status, JsonNode body, String log) {
  /** The body, where the call was answered like this. */
  JsonNode with(int expected) {
    assertThat(status).as("%s%n%s", body.toPrettyString(), log).isEqualTo(expected);
    return body;
  }
}

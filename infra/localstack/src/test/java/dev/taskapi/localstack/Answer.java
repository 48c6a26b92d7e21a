package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call was answered. */
record Answer(int status, JsonNode body) {
  /** The body, where the call was answered like this. */
  JsonNode with(int expected) {
    assertThat(status).as(body.toPrettyString()).isEqualTo(expected);
    return body;
  }
}

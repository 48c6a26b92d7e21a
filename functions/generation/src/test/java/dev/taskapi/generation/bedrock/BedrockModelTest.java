package dev.taskapi.generation.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.bedrock.FakeProvider.Answer;
import dev.taskapi.generation.model.Ask;
import dev.taskapi.generation.model.Schemas;
import dev.taskapi.generation.model.UnusableAnswer;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

final class BedrockModelTest {
  private static final Ask ASK =
      new Ask(
          Stage.SCRIPT,
          "Write a title.",
          "The Nile",
          Schemas.object(Map.of("title", Schemas.text("a title"))));

  private static String told(String stopReason, String content) {
    return """
        {"output": {"message": {"role": "assistant", "content": [%s]}}, "stopReason": "%s",
         "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
         "metrics": {"latencyMs": 1}}"""
        .formatted(content, stopReason);
  }

  private static final String TOOL =
      """
      {"text": "Here."}, {"toolUse": {"toolUseId": "1", "name": "answer",
       "input": {"title": "The Nile", "points": ["a", "b"]}}}""";

  private interface Body {
    void with(BedrockModel model, FakeProvider provider) throws Exception;
  }

  private static void over(Answer answer, Body body) throws Exception {
    try (FakeProvider provider = new FakeProvider(answer);
        BedrockRuntimeClient client = provider.asking(BedrockRuntimeClient.builder()).build()) {
      body.with(new BedrockModel(client, "amazon.nova-pro-v1:0"), provider);
    }
  }

  private static void fails(Answer answer, Consumer<GenerationException> check) throws Exception {
    over(
        answer,
        (model, provider) ->
            assertThatThrownBy(() -> model.ask(ASK))
                .isInstanceOfSatisfying(GenerationException.class, check));
  }

  @Test
  void theAnswerIsTheToolsInput() throws Exception {
    over(
        Answer.json(told("tool_use", TOOL)),
        (model, provider) -> {
          JsonNode answer = model.ask(ASK);
          assertThat(answer.path("title").asText()).isEqualTo("The Nile");
          assertThat(answer.path("points")).hasSize(2);
          assertThat(model.name()).isEqualTo("bedrock/amazon.nova-pro-v1:0");
        });
  }

  @Test
  void theModelIsToldTheInstructionsTheMaterialAndTheFormOfTheAnswer() throws Exception {
    over(
        Answer.json(told("tool_use", TOOL)),
        (model, provider) -> {
          model.ask(ASK);
          FakeProvider.Sent sent = provider.sent().getFirst();
          JsonNode body = new ObjectMapper().readTree(sent.body());
          assertThat(sent.path()).isEqualTo("/model/amazon.nova-pro-v1:0/converse");
          assertThat(body.at("/system/0/text").asText()).isEqualTo("Write a title.");
          assertThat(body.at("/messages/0/content/0/text").asText()).isEqualTo("The Nile");
          assertThat(body.at("/toolConfig/toolChoice/tool/name").asText()).isEqualTo("answer");
          assertThat(body.at("/toolConfig/tools/0/toolSpec/inputSchema/json"))
              .isEqualTo(ASK.schema());
        });
  }

  @Test
  void anAnswerWithoutTheToolOrCutOffIsUnusable() throws Exception {
    for (String told :
        new String[] {told("end_turn", "{\"text\": \"Hello\"}"), told("max_tokens", TOOL)}) {
      over(
          Answer.json(told),
          (model, provider) ->
              assertThatThrownBy(() -> model.ask(ASK)).isInstanceOf(UnusableAnswer.class));
    }
  }

  @Test
  void refusedContentIsForGood() throws Exception {
    for (String reason : new String[] {"content_filtered", "guardrail_intervened"}) {
      fails(
          Answer.json(told(reason, "{\"text\": \"no\"}")),
          failure -> {
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.code()).isEqualTo("content_refused");
            assertThat(failure.stage()).isEqualTo(Stage.SCRIPT);
          });
    }
    fails(
        Answer.error(400, "ValidationException"),
        failure -> {
          assertThat(failure.retryable()).isFalse();
          assertThat(failure.code()).isEqualTo("provider_refused");
        });
  }

  @Test
  void whatMayPassIsTriedAgainLater() throws Exception {
    fails(
        Answer.error(403, "AccessDeniedException"),
        failure -> {
          assertThat(failure.retryable()).isTrue();
          assertThat(failure.code()).isEqualTo("provider_closed");
          assertThat(failure).hasMessageContaining("operator");
        });
    fails(
        Answer.error(429, "ThrottlingException"),
        failure -> {
          assertThat(failure.retryable()).isTrue();
          assertThat(failure.code()).isEqualTo("provider_busy");
        });
  }
}

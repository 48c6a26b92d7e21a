package dev.taskapi.generation.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.generation.model.Ask;
import dev.taskapi.generation.model.LanguageModel;
import dev.taskapi.generation.model.UnusableAnswer;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;

/**
 * A model of Amazon Bedrock by its Converse API. It must know tools: the answer is a tool's input,
 * for that is JSON by a schema.
 */
public final class BedrockModel implements LanguageModel {
  private static final String TOOL = "answer";
  private static final int MOST_TOKENS = 8_192;
  private static final float TEMPERATURE = 0.3f;

  private final BedrockRuntimeClient client;
  private final String modelId;

  /**
   * @param modelId of a model or an inference profile, such as "us.amazon.nova-pro-v1:0"
   */
  public BedrockModel(BedrockRuntimeClient client, String modelId) {
    this.client = client;
    this.modelId = modelId;
  }

  @Override
  public String name() {
    return "bedrock/" + modelId;
  }

  @Override
  public JsonNode ask(Ask ask) throws UnusableAnswer {
    BedrockErrors errors = new BedrockErrors(ask.stage(), modelId);
    ConverseResponse response = errors.calling(() -> client.converse(request(ask)));
    return switch (response.stopReason()) {
      case CONTENT_FILTERED, GUARDRAIL_INTERVENED -> throw errors.refusedContent();
      case MAX_TOKENS -> throw new UnusableAnswer("it was too long");
      default -> answer(response);
    };
  }

  private ConverseRequest request(Ask ask) {
    return ConverseRequest.builder()
        .modelId(modelId)
        .system(SystemContentBlock.fromText(ask.instructions()))
        .messages(
            Message.builder()
                .role(ConversationRole.USER)
                .content(ContentBlock.fromText(ask.material()))
                .build())
        .inferenceConfig(config -> config.maxTokens(MOST_TOKENS).temperature(TEMPERATURE))
        .toolConfig(tool(ask.schema()))
        .build();
  }

  private static ToolConfiguration tool(JsonNode schema) {
    return ToolConfiguration.builder()
        .tools(
            Tool.fromToolSpec(
                spec ->
                    spec.name(TOOL)
                        .description("Takes the answer.")
                        .inputSchema(input -> input.json(Documents.of(schema)))))
        .toolChoice(ToolChoice.fromTool(choice -> choice.name(TOOL)))
        .build();
  }

  private static JsonNode answer(ConverseResponse response) throws UnusableAnswer {
    return response.output().message().content().stream()
        .filter(block -> block.type() == ContentBlock.Type.TOOL_USE)
        .findFirst()
        .map(block -> Documents.json(block.toolUse().input()))
        .orElseThrow(() -> new UnusableAnswer("the tool was not called"));
  }
}

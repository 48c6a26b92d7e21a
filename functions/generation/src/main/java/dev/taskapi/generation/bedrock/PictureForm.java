package dev.taskapi.generation.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.generation.model.PictureAsk;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a family of models is asked for a picture: Amazon Bedrock hands on each one's own JSON. */
enum PictureForm {
  /** Amazon Nova Canvas and Titan Image Generator. */
  AMAZON("amazon") {
    @Override
    ObjectNode body(PictureAsk ask) {
      ObjectNode body = JSON.createObjectNode().put("taskType", "TEXT_IMAGE");
      body.putObject("textToImageParams")
          .put("text", ask.words())
          .put("negativeText", ask.unwanted());
      body.putObject("imageGenerationConfig")
          .put("width", SIDE)
          .put("height", SIDE)
          .put("quality", "standard")
          .put("numberOfImages", 1)
          .put("seed", Math.floorMod(ask.seed(), AMAZON_SEEDS));
      return body;
    }

    @Override
    Optional<String> refusal(JsonNode answer) {
      return Optional.of(answer.path("error").asText("")).filter(error -> !error.isEmpty());
    }
  },
  /** Stable Image Core and Ultra, Stable Diffusion 3. */
  STABILITY("stability") {
    @Override
    ObjectNode body(PictureAsk ask) {
      return JSON.createObjectNode()
          .put("prompt", ask.words())
          .put("negative_prompt", ask.unwanted())
          .put("aspect_ratio", "1:1")
          .put("output_format", "png")
          .put("seed", Math.floorMod(ask.seed(), STABILITY_SEEDS) + 1);
    }

    @Override
    Optional<String> refusal(JsonNode answer) {
      return Optional.of(answer.path("finish_reasons").path(0).asText(""))
          .filter(reason -> !reason.isEmpty() && !reason.equals("null"));
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIDE = 1_024;
  private static final long AMAZON_SEEDS = 858_993_460L;

  /** 0 stands for any. */
  private static final long STABILITY_SEEDS = 4_294_967_294L;

  private final Pattern ids;

  PictureForm(String maker) {
    this.ids = Pattern.compile("(?:[a-z-]+[.])?" + maker + "[.].+");
  }

  abstract ObjectNode body(PictureAsk ask);

  /** Why there is no picture, in the model's words. */
  abstract Optional<String> refusal(JsonNode answer);

  /** Empty where nobody here knows how to ask the model. */
  static Optional<PictureForm> of(String modelId) {
    for (PictureForm form : values()) {
      if (form.ids.matcher(modelId).matches()) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}

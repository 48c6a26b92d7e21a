package dev.taskapi.cdk;

import dev.taskapi.cdk.Right.Target;
import dev.taskapi.processing.StudioVariables;
import dev.taskapi.requests.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which providers the processors ask. What none is named for is made offline.
 *
 * @param textModel of Amazon Bedrock: a model, or an inference profile such as
 *     "us.amazon.nova-pro-v1:0"
 * @param imageModel a picture model of it by Amazon or Stability AI
 * @param polly whether Amazon Polly speaks
 */
record Providers(Optional<String> textModel, Optional<String> imageModel, boolean polly) {
  static final Providers NONE = new Providers(Optional.empty(), Optional.empty(), false);

  private static final Pattern MODEL = Pattern.compile("[a-z0-9]+(?:[.:-][a-z0-9]+)+");

  Providers {
    if (textModel.filter(model -> !isModel(model)).isPresent()) {
      throw new SettingException("text_model", "the id of a model of Amazon Bedrock");
    }
    if (imageModel.filter(model -> !isModel(model) || !StudioVariables.paints(model)).isPresent()) {
      throw new SettingException(
          "image_model", "the id of a picture model of Amazon Bedrock by Amazon or Stability AI");
    }
  }

  static Providers read(Function<String, Optional<String>> context) {
    return new Providers(
        context.apply("text_model").filter(model -> !model.isBlank()),
        context.apply("image_model").filter(model -> !model.isBlank()),
        switch (context.apply("speech").orElse("offline")) {
          case "offline" -> false;
          case "polly" -> true;
          default -> throw new SettingException("speech", "offline or polly");
        });
  }

  Map<String, String> environment(TaskType type) {
    Map<String, String> environment = new TreeMap<>();
    textModel.ifPresent(model -> environment.put(StudioVariables.TEXT_MODEL, model));
    painter(type).ifPresent(model -> environment.put(StudioVariables.IMAGE_MODEL, model));
    if (polly && speaks(type)) {
      environment.put(StudioVariables.SPEECH_PROVIDER, "polly");
    }
    return environment;
  }

  List<Right> rights(TaskType type) {
    List<Right> rights = new ArrayList<>();
    Stream.of(textModel, painter(type))
        .flatMap(Optional::stream)
        .distinct()
        .map(model -> Right.on(new Target.Model(model), "bedrock:InvokeModel"))
        .forEach(rights::add);
    if (polly && speaks(type)) {
      rights.add(Right.on(new Target.Anything(), "polly:DescribeVoices", "polly:SynthesizeSpeech"));
    }
    return rights;
  }

  /** It is written into a policy, where a star would be every model. */
  private static boolean isModel(String id) {
    return MODEL.matcher(id).matches();
  }

  private Optional<String> painter(TaskType type) {
    return imageModel.filter(model -> type == TaskType.VIDEO);
  }

  private static boolean speaks(TaskType type) {
    return type == TaskType.VIDEO || type == TaskType.ANIMATED_LESSON;
  }
}

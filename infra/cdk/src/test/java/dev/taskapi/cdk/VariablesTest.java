package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.LambdaApi;
import dev.taskapi.processing.LambdaProcessing;
import dev.taskapi.processing.ProcessorHandler;
import dev.taskapi.processing.StudioVariables;
import dev.taskapi.tasks.cloud.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each function's code is started with the variables of the template, and tells what it reads. */
class VariablesTest {
  /** What the JVM reads. */
  private static final String FLAGS = "JAVA_TOOL_OPTIONS";

  /** Stands for what is known only when it is deployed. */
  private static final String DEPLOYED = "https://deployed.example/1/x";

  private static final Map<String, String> OF_LAMBDA =
      Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "s");

  /** They stand in the template where the operator wants them: {@code ProvidersSynthTest}. */
  private static final Set<String> OF_PROVIDERS =
      Set.of(
          StudioVariables.TEXT_MODEL, StudioVariables.IMAGE_MODEL, StudioVariables.SPEECH_PROVIDER);

  @Test
  void everyVariableIsReadByItsFunctionAndWhateverIsReadCanBeSet() {
    Set<String> readByAny = new TreeSet<>();
    Set<String> setForAny = new TreeSet<>(OF_PROVIDERS);
    for (Map<String, Object> function :
        Synth.ofType(Synth.service(), "AWS::Lambda::Function").values()) {
      Map<String, Object> set = Synth.map(Synth.map(function.get("Environment")).get("Variables"));
      Set<String> read = readBy(String.valueOf(function.get("Handler")), set);
      assertThat(read)
          .as(String.valueOf(function.get("FunctionName")))
          .containsAll(without(FLAGS, set.keySet()));
      readByAny.addAll(read);
      setForAny.addAll(set.keySet());
    }
    readByAny.removeIf(name -> name.startsWith("AWS_"));
    assertThat(readByAny).isEqualTo(without(FLAGS, setForAny));
  }

  private static Set<String> readBy(String handler, Map<String, Object> variables) {
    Map<String, String> known = new HashMap<>(OF_LAMBDA);
    variables.forEach((name, value) -> known.put(name, value instanceof String s ? s : DEPLOYED));
    Set<String> read = new TreeSet<>();
    Environment environment =
        new Environment(
            name -> {
              read.add(name);
              return known.get(name);
            });
    if (handler.equals(LambdaApi.class.getName())) {
      assertThat(new LambdaApi(environment)).isNotNull();
      return read;
    }
    assertThat(LambdaProcessing.start(environment)).isNotNull();
    if (handler.equals(ProcessorHandler.class.getName())) {
      assertThat(StudioVariables.read(environment)).isNotNull();
    }
    return read;
  }

  private static Set<String> without(String name, Set<String> names) {
    Set<String> others = new TreeSet<>(names);
    others.remove(name);
    return others;
  }
}

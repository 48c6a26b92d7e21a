package dev.taskapi.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The functions that a template deploys, with the handlers and variables that it gives them. */
public final class DeployedFunctions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LAYERS = "/opt/";

  private final Surroundings here;
  private final Path template;

  /**
   * What stands here for what the template leaves to CloudFormation.
   *
   * @param values of variables that name a resource, by variable
   * @param layers the folder that stands for {@code /opt}
   * @param unpacked where zips are unpacked
   */
  public record Surroundings(Map<String, String> values, Path layers, Path unpacked) {
    public Surroundings {
      values = Map.copyOf(values);
    }
  }

  public DeployedFunctions(Path template, Surroundings here) {
    this.template = template;
    this.here = here;
  }

  /**
   * Every function with code of this project, its zip unpacked.
   *
   * @throws IllegalStateException naming a variable whose value is not known here
   */
  public List<PackagedFunction> all() {
    List<PackagedFunction> functions = new ArrayList<>();
    try {
      for (JsonNode resource : JSON.readTree(template.toFile()).path("Resources")) {
        if (resource.path("Type").asText().equals("AWS::Lambda::Function")
            && resource.at("/Properties/Runtime").asText().startsWith("java")) {
          functions.add(function(resource));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return functions;
  }

  private PackagedFunction function(JsonNode resource) throws IOException {
    JsonNode properties = resource.path("Properties");
    Path zip = template.resolveSibling(resource.at("/Metadata/aws:asset:path").asText());
    return new PackagedFunction(
        properties.path("FunctionName").asText(),
        properties.path("Handler").asText(),
        Unzipped.of(zip, here.unpacked()),
        properties.path("MemorySize").asInt(),
        Duration.ofSeconds(properties.path("Timeout").asInt()),
        properties.has("SnapStart"),
        variables(properties.at("/Environment/Variables")));
  }

  private Map<String, String> variables(JsonNode given) {
    Map<String, String> variables = new TreeMap<>();
    given
        .properties()
        .forEach(one -> variables.put(one.getKey(), value(one.getKey(), one.getValue())));
    return variables;
  }

  private String value(String variable, JsonNode given) {
    if (!given.isTextual()) {
      String known = here.values().get(variable);
      if (known == null) {
        throw new IllegalStateException(
            "The template gives %s the value %s, which is not known here"
                .formatted(variable, given));
      }
      return known;
    }
    String text = given.asText();
    return text.startsWith(LAYERS)
        ? here.layers().resolve(text.substring(LAYERS.length())).toAbsolutePath().toString()
        : text;
  }
}

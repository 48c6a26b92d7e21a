package dev.taskapi.cdk;

import dev.taskapi.cdk.measured.ResourceName;
import dev.taskapi.cdk.measured.Use;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.assertions.Template;

/**
 * What the policies of a template allow its functions, every action on every resource; what they
 * deny is not taken off.
 */
final class Granted {
  private static final String STAGE = "task-api-test-";
  private static final String OWN_LOGS = "own logs";

  private final Template template;
  private final Map<String, Map<String, Object>> functionsByRole = new TreeMap<>();

  /** Asked for once: it is a question to another process. */
  private final Map<String, Map<String, Map<String, Object>>> byType = new TreeMap<>();

  private Granted(Template template) {
    this.template = template;
    ofType("AWS::Lambda::Function")
        .values()
        .forEach(function -> functionsByRole.put(referred(function.get("Role")), function));
  }

  private Map<String, Map<String, Object>> ofType(String type) {
    return byType.computeIfAbsent(type, asked -> Synth.ofType(template, asked));
  }

  static Set<Use> by(Template template) {
    Granted granted = new Granted(template);
    return Synth.ofType(template, "AWS::IAM::Policy").values().stream()
        .flatMap(granted::uses)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Use> uses(Map<String, Object> policy) {
    List<Map<String, Object>> statements =
        Synth.maps(Synth.map(policy.get("PolicyDocument")).get("Statement")).stream()
            .filter(statement -> "Allow".equals(statement.get("Effect")))
            .toList();
    return list(policy.get("Roles")).stream()
        .map(Granted::referred)
        .filter(functionsByRole::containsKey)
        .flatMap(role -> statements.stream().flatMap(one -> uses(role, one)));
  }

  private Stream<Use> uses(String role, Map<String, Object> statement) {
    Map<String, Object> function = functionsByRole.getOrDefault(role, Map.of());
    String name = String.valueOf(function.get("FunctionName")).substring(STAGE.length());
    return list(statement.get("Action")).stream()
        .map(String::valueOf)
        .flatMap(
            action ->
                list(statement.get("Resource")).stream()
                    .map(resource -> resource(function, statement, resource))
                    .map(resource -> new Use(name, action, resource)));
  }

  private String resource(
      Map<String, Object> function, Map<String, Object> statement, Object resource) {
    String listed = condition(statement, "StringLike", "s3:prefix");
    String missed = condition(statement, "StringLikeIfExists", "s3:prefix");
    if (!listed.isEmpty() || !missed.isEmpty()) {
      return missed.isEmpty() ? ResourceName.listing(listed) : ResourceName.missing(missed);
    }
    String logs = referred(Synth.map(function.get("LoggingConfig")).get("LogGroup"));
    String text = text(resource);
    if (text.equals(logs)) {
      return OWN_LOGS;
    }
    return text.endsWith(":event-source-mapping:*")
            && condition(statement, "ArnLike", "lambda:FunctionArn").endsWith("process-*")
        ? ResourceName.EVENT_SOURCES
        : text;
  }

  private String condition(Map<String, Object> statement, String operator, String key) {
    Object value =
        Synth.map(Synth.map(statement.get("Condition")).get(operator)).getOrDefault(key, "");
    return text(value);
  }

  /** What an expression of the template comes to, resources by what they are to the service. */
  private String text(@Nullable Object expression) {
    if (!(expression instanceof Map<?, ?> map)) {
      return String.valueOf(expression);
    }
    if (map.containsKey("Fn::Join")) {
      return list(list(map.get("Fn::Join")).get(1)).stream()
          .map(this::text)
          .collect(Collectors.joining());
    }
    String id = referred(expression);
    return id.startsWith("AWS::") ? "" : name(id);
  }

  private String name(String id) {
    return Stream.of(
            named("AWS::DynamoDB::GlobalTable", id, properties -> ResourceName.TABLE),
            named("AWS::S3::Bucket", id, properties -> ResourceName.BUCKET),
            named("AWS::SecretsManager::Secret", id, properties -> ResourceName.SECRET),
            named(
                "AWS::SQS::Queue",
                id,
                properties ->
                    ResourceName.queue(
                        String.valueOf(properties.get("QueueName")).substring(STAGE.length()))))
        .flatMap(Collection::stream)
        .findFirst()
        .orElse(id);
  }

  private List<String> named(String type, String id, Function<Map<String, Object>, String> name) {
    return ofType(type).entrySet().stream()
        .filter(entry -> entry.getKey().equals(id))
        .map(entry -> name.apply(entry.getValue()))
        .toList();
  }

  /** The logical id that a reference means. */
  private static String referred(@Nullable Object reference) {
    if (!(reference instanceof Map<?, ?> map)) {
      return "";
    }
    return map.containsKey("Ref")
        ? String.valueOf(map.get("Ref"))
        : String.valueOf(list(map.get("Fn::GetAtt")).getFirst());
  }

  private static List<Object> list(@Nullable Object one) {
    return one instanceof List<?> many ? List.copyOf(many) : List.of(one == null ? "" : one);
  }
}

package dev.taskapi.runtime;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.FirstKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A stage of the service as its template deploys it, over embedded services. */
public final class DeployedStage implements AutoCloseable {
  public static final AccountId ACCOUNT = new AccountId("account_456");

  /** For whom tokens are made. */
  public static final String AUDIENCE = "task-api";

  /** Who makes tokens. */
  public static final String ISSUER = "https://issuer.example";

  private static final String NAME = "task-api-test-";
  private static final String FLAGS = "JAVA_TOOL_OPTIONS";

  private final Settings settings;
  private final ServiceCloud services;
  private final ControlPlane controls;
  private final String key;
  private final Map<String, PackagedFunction> functions = new TreeMap<>();

  /**
   * How a stage is made.
   *
   * @param cdk the folder of the CDK app
   * @param folder where templates and unpacked zips go
   * @param jwks where the issuer publishes its keys
   * @param flags of the functions' JVMs beside those that the template gives them
   */
  public record Settings(Path cdk, Path folder, String jwks, String flags) {}

  private DeployedStage(Settings settings, ServiceCloud services) {
    this.settings = settings;
    this.services = services;
    this.controls = new ControlPlane(services.settings().queues());
    this.key =
        new FirstKey(services.clients(), services.settings().table(), surroundings())
            .make(ACCOUNT, "tests")
            .reveal();
  }

  /** Synthesises the stage, starts its services and makes its first key. */
  public static DeployedStage start(Settings settings) {
    DeployedStage stage = new DeployedStage(settings, ServiceCloud.start());
    stage.read();
    return stage;
  }

  private void read() {
    Path templates =
        Synthesis.of(
            settings.cdk(),
            Map.of(
                "stage",
                "test",
                "jwt_issuer",
                ISSUER,
                "jwt_audience",
                AUDIENCE,
                "jwt_jwks_url",
                settings.jwks()),
            settings.folder().resolve("cdk.out"));
    Map<String, String> values = new HashMap<>(services.resources());
    values.putAll(ControlPlane.secrets());
    DeployedFunctions deployed =
        new DeployedFunctions(
            templates.resolve(NAME + "service.template.json"),
            new DeployedFunctions.Surroundings(
                values, layers(), settings.folder().resolve("functions")));
    deployed.all().forEach(one -> functions.put(one.name().substring(NAME.length()), here(one)));
  }

  /** The programs of the architecture that this runs on stand for those of the deployed one. */
  private Path layers() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return Unzipped.of(
        settings.cdk().resolve("target/layer-ffmpeg-" + machine + ".zip"),
        settings.folder().resolve("layers"));
  }

  private PackagedFunction here(PackagedFunction function) {
    Map<String, String> more = new HashMap<>(services.endpoints());
    more.putAll(controls.endpoints());
    String flags = function.variables().getOrDefault(FLAGS, "") + " " + settings.flags();
    more.put(FLAGS, flags.strip());
    return function.with(more);
  }

  /** Every function of the template, by its name within the stage. */
  public Map<String, PackagedFunction> functions() {
    return functions;
  }

  /**
   * One function.
   *
   * @throws IllegalArgumentException where the template deploys none of this name
   */
  public PackagedFunction function(String name) {
    PackagedFunction function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(
          "The template deploys no function %s, but %s".formatted(name, functions.keySet()));
    }
    return function;
  }

  /** An API key of {@link #ACCOUNT}. */
  public String key() {
    return key;
  }

  public ControlPlane controls() {
    return controls;
  }

  public ServiceCloud services() {
    return services;
  }

  public CloudSettings cloudSettings() {
    return services.settings();
  }

  public Surroundings surroundings() {
    return new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());
  }

  public Cloud cloud() {
    return Cloud.of(services.clients(), services.settings(), surroundings());
  }

  @Override
  public void close() {
    controls.close();
    services.close();
  }
}

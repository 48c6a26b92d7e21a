package dev.taskapi.cdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.lambda.Architecture;

/** What {@code cdk deploy} runs. */
public final class TaskApiApp {
  private TaskApiApp() {}

  /**
   * Synthesises the stage that the context describes.
   *
   * @param arguments the folder that cdk was called in, where this is another
   */
  public static void main(String[] arguments) {
    Path calledIn = Path.of(arguments.length > 0 ? arguments[0] : "");
    App.Builder builder = App.Builder.create().analyticsReporting(false);
    Optional.ofNullable(System.getenv("CDK_OUTDIR"))
        .map(calledIn::resolve)
        .ifPresent(folder -> builder.outdir(folder.toString()));
    App app = builder.build();
    try {
      build(app, settings(app), Artifacts.built(architecture(app)));
    } catch (SettingException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
    app.synth();
  }

  static App app(Map<String, Object> context) {
    return App.Builder.create().context(context).analyticsReporting(false).build();
  }

  static DeploymentSettings settings(App app) {
    return DeploymentSettings.read(name -> context(app, name));
  }

  /**
   * On which processors the functions run; arm64 costs less, x86_64 is what some emulators have.
   */
  static Architecture architecture(App app) {
    return switch (context(app, "architecture").orElse("arm64")) {
      case "arm64" -> Architecture.ARM_64;
      case "x86_64" -> Architecture.X86_64;
      default -> throw new SettingException("architecture", "arm64 or x86_64");
    };
  }

  private static Optional<String> context(App app, String name) {
    return Optional.ofNullable(app.getNode().tryGetContext(name)).map(Object::toString);
  }

  static Deployment build(App app, DeploymentSettings settings, Artifacts artifacts) {
    ServiceStack service = new ServiceStack(app, settings, artifacts);
    HttpStack http = new HttpStack(app, settings, service.api());
    AlarmStack alarms = new AlarmStack(app, settings, service, http);
    tag(app, "service", "task-api");
    tag(app, "stage", settings.stage().name());
    Aspects.of(app).add(new AwsSolutionsChecks());
    return new Deployment(service, http, alarms);
  }

  /** CloudFormation's published schema of dashboards has no tags yet. */
  private static void tag(App app, String name, String value) {
    Tags.of(app)
        .add(
            name,
            value,
            TagProps.builder().excludeResourceTypes(List.of("AWS::CloudWatch::Dashboard")).build());
  }

  /** The stacks of a stage. */
  record Deployment(ServiceStack service, HttpStack http, AlarmStack alarms) {}
}

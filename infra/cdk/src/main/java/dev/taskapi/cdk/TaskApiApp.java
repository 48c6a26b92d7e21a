package dev.taskapi.cdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Tags;

/** What {@code cdk deploy} runs. */
public final class TaskApiApp {
  private TaskApiApp() {}

  /** Synthesises the stage that the context describes. */
  public static void main(String[] arguments) {
    App app = app(Map.of());
    try {
      build(app, settings(app), Artifacts.built());
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
    return DeploymentSettings.read(
        name -> Optional.ofNullable(app.getNode().tryGetContext(name)).map(Object::toString));
  }

  static Deployment build(App app, DeploymentSettings settings, Artifacts artifacts) {
    ServiceStack service = new ServiceStack(app, settings, artifacts);
    HttpStack http = new HttpStack(app, settings, service.api());
    AlarmStack alarms = new AlarmStack(app, settings, service, http);
    Tags.of(app).add("service", "task-api");
    Tags.of(app).add("stage", settings.stage());
    Aspects.of(app).add(new AwsSolutionsChecks());
    return new Deployment(service, http, alarms);
  }

  /** The stacks of a stage. */
  record Deployment(ServiceStack service, HttpStack http, AlarmStack alarms) {}
}

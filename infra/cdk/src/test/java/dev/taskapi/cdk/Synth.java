package dev.taskapi.cdk;

import dev.taskapi.cdk.TaskApiApp.Deployment;
import dev.taskapi.operate.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;

/** One synthesis a JVM: it takes seconds. */
final class Synth {
  private static final class Holder {
    static final Synth ONE = new Synth();
  }

  private final Deployment deployment;
  private final Template service;
  private final Template http;
  private final Template alarms;

  private Synth() {
    App app = TaskApiApp.app(Map.of());
    deployment = TaskApiApp.build(app, settings(new Capacity(1_000)), stub());
    service = Template.fromStack(deployment.service());
    http = Template.fromStack(deployment.http());
    alarms = Template.fromStack(deployment.alarms());
  }

  static DeploymentSettings settings(Capacity capacity) {
    return new DeploymentSettings(
        new Stage("test"),
        new DeploymentSettings.Tokens(
            "https://issuer.example",
            "task-api",
            URI.create("https://issuer.example/jwks.json"),
            "RS256",
            "accounts"),
        capacity,
        PerAccount.STANDARD,
        30,
        Optional.of("operator@example.com"),
        Optional.of("https://app.example.com"),
        Providers.NONE);
  }

  static Deployment deployment() {
    return Holder.ONE.deployment;
  }

  static Template service() {
    return Holder.ONE.service;
  }

  static Template http() {
    return Holder.ONE.http;
  }

  static Template alarms() {
    return Holder.ONE.alarms;
  }

  /** The properties of every resource of a type, by logical id. */
  static Map<String, Map<String, Object>> ofType(Template template, String type) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    template
        .findResources(type)
        .forEach((id, resource) -> found.put(id, map(resource.get("Properties"))));
    return found;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object json) {
    return json == null ? Map.of() : (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(@Nullable Object json) {
    return json == null ? List.of() : (List<Map<String, Object>>) json;
  }

  /** The zips are made after these tests have run. */
  static Artifacts stub() {
    try {
      Path zip = Files.createTempFile("stub", ".zip");
      zip.toFile().deleteOnExit();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("stub"));
      }
      return new Artifacts(
          Code.fromAsset(zip.toString()),
          Code.fromAsset(zip.toString()),
          Code.fromAsset(zip.toString()),
          Architecture.ARM_64);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static int number(@Nullable Object json) {
    return json instanceof Number number ? number.intValue() : -1;
  }
}

package dev.taskapi.cdk;

/** A setting of the deployment is missing or wrong. */
final class SettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  SettingException(String name, String rule) {
    super("The setting %s should be %s (cdk deploy -c %s=…)".formatted(name, rule, name));
  }
}

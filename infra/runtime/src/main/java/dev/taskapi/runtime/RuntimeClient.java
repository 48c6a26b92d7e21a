package dev.taskapi.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The runtime that functions run in.
 *
 * @param java the program
 * @param classPath of Lambda's runtime client; the function's own code is no part of it
 */
public record RuntimeClient(String java, String classPath) {
  /** The tracing header of every invocation. */
  public static final String TRACE =
      "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1";

  /** The runtime of this process, with the client's jars in a folder. */
  public static RuntimeClient in(Path jars) {
    return new RuntimeClient(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        jars.toAbsolutePath().resolve("*").toString());
  }

  /** What Lambda gives a function's process, and what its deployment adds. */
  Map<String, String> environment(PackagedFunction function) {
    Map<String, String> environment = new TreeMap<>(function.variables());
    environment.put("_HANDLER", function.handler());
    environment.put("LAMBDA_TASK_ROOT", function.code().toAbsolutePath().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", function.snapshot() ? "snap-start" : "on-demand");
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("HOME", System.getProperty("java.io.tmpdir"));
    return environment;
  }
}

package dev.taskapi.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller of a local run needs, for shells and tools to read.
 *
 * @param baseUrl where the API answers
 * @param mine the account of the examples
 * @param jwt a token for both accounts
 * @param other a second account, to see that neither sees the other's tasks
 */
public record LocalEnvironment(URI baseUrl, Caller mine, String jwt, Caller other) {
  /** An account and its key. */
  public record Caller(String accountId, String apiKey) {}

  /** Replaces the file by {@code KEY=value} lines, and makes its folder if that is missing. */
  public void write(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text());
  }

  private String text() {
    return Stream.of(
            "BASE_URL=" + baseUrl,
            "ACCOUNT_ID=" + mine.accountId(),
            "API_KEY=" + mine.apiKey(),
            "JWT=" + jwt,
            "OTHER_ACCOUNT_ID=" + other.accountId(),
            "OTHER_API_KEY=" + other.apiKey())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

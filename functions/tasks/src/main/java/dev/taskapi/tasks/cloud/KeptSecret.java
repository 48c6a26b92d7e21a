package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.port.StoreException;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A secret of Secrets Manager, read when it is first needed and then remembered. */
public final class KeptSecret implements Supplier<String> {
  private final Supplier<SecretsManagerClient> client;
  private final String arn;
  private Optional<String> known = Optional.empty();

  /** The client is made when the secret is first needed, and closed when it is read. */
  public KeptSecret(Supplier<SecretsManagerClient> client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  /** Region and credentials as Lambda's environment gives them. */
  public static KeptSecret named(String arn) {
    return new KeptSecret(
        () -> SecretsManagerClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        arn);
  }

  /**
   * The secret as text.
   *
   * @throws StoreException where it cannot be had
   */
  @Override
  public synchronized String get() {
    String secret = known.orElseGet(this::read);
    known = Optional.of(secret);
    return secret;
  }

  private String read() {
    try (SecretsManagerClient open = client.get()) {
      return open.getSecretValue(get -> get.secretId(arn)).secretString();
    } catch (SdkException failed) {
      throw new StoreException("The secret could not be read: " + failed.getMessage(), failed);
    }
  }
}

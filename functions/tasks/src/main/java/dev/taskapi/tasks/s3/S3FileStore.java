package dev.taskapi.tasks.s3;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The files in one S3 bucket. Who fetches needs {@code s3:ListBucket} beside {@code s3:GetObject}:
 * without it S3 answers 403 instead of 404 for a file that is none, which is taken for an outage.
 * Who erases needs {@code s3:ListBucket} and {@code s3:DeleteObject}.
 */
public final class S3FileStore implements FileStore {
  private static final long LARGE = 100 << 20;

  private final Supplier<S3Client> client;
  private final Supplier<S3Presigner> presigner;
  private final String bucket;

  public S3FileStore(S3Client client, S3Presigner presigner, String bucket) {
    this(() -> client, () -> presigner, bucket);
  }

  /** With clients that are asked for when they are needed. */
  public S3FileStore(Supplier<S3Client> client, Supplier<S3Presigner> presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public void put(FileKey key, String contentType, Path file) {
    try {
      upload(key, contentType, file);
    } catch (UncheckedIOException staleConnection) {
      // The client does not retry where a kept-alive connection died before the body was sent.
      upload(key, contentType, file);
    }
  }

  private void upload(FileKey key, String contentType, Path file) {
    try {
      if (Files.size(file) > LARGE) {
        new PartedUpload(client.get(), bucket, key).put(contentType, file);
      } else {
        client
            .get()
            .putObject(put -> put.bucket(bucket).key(key.path()).contentType(contentType), file);
      }
    } catch (SdkException failed) {
      throw unreachable(failed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  @Override
  public boolean fetch(FileKey key, Path target) {
    try {
      Files.deleteIfExists(target); // the client refuses to write over a file
      client.get().getObject(get -> get.bucket(bucket).key(key.path()), target);
      return true;
    } catch (NoSuchKeyException absent) {
      return false;
    } catch (SdkException failed) {
      throw unreachable(failed);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write to " + target, failed);
    }
  }

  @Override
  public void erase(String folder) {
    try {
      client.get().listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder + "/")).stream()
          .map(ListObjectsV2Response::contents)
          .filter(page -> !page.isEmpty())
          .forEach(this::erase);
    } catch (SdkException failed) {
      throw unreachable(failed);
    }
  }

  /** A page of a list, which has at most as many files as one call can erase. */
  private void erase(List<S3Object> page) {
    List<ObjectIdentifier> keys =
        page.stream().map(file -> ObjectIdentifier.builder().key(file.key()).build()).toList();
    List<S3Error> left =
        client
            .get()
            .deleteObjects(
                erase -> erase.bucket(bucket).delete(which -> which.objects(keys).quiet(true)))
            .errors();
    if (!left.isEmpty()) {
      throw new StoreException(
          "S3 left %d of %d files: %s".formatted(left.size(), keys.size(), left.getFirst().code()),
          new IllegalStateException(left.getFirst().message()));
    }
  }

  @Override
  public URI link(FileKey key, ResultFile file, Duration validFor) {
    GetObjectRequest get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key.path())
            .responseContentType(file.contentType())
            .responseContentDisposition("inline; filename=\"" + file.name() + "\"")
            .build();
    return URI.create(
        presigner
            .get()
            .presignGetObject(sign -> sign.getObjectRequest(get).signatureDuration(validFor))
            .url()
            .toString());
  }

  private static StoreException unreachable(SdkException failed) {
    return new StoreException("S3 could not be reached: " + failed.getMessage(), failed);
  }
}

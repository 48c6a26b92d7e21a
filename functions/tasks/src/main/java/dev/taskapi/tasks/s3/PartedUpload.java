package dev.taskapi.tasks.s3;

import dev.taskapi.tasks.FileKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Uploads a large file part by part, since S3Proxy takes 128 MiB at once; a part that fails is sent
 * again alone. What an upload leaves that ends early is the bucket's to remove.
 */
final class PartedUpload {
  private static final int PART = 16 << 20;

  private final S3Client client;
  private final String bucket;
  private final FileKey key;

  PartedUpload(S3Client client, String bucket, FileKey key) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
  }

  void put(String contentType, Path file) throws IOException {
    String upload =
        client
            .createMultipartUpload(
                create ->
                    create
                        .bucket(bucket)
                        .key(key.path())
                        .contentType(contentType)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32))
            .uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        parts.add(sent(upload, parts.size() + 1, part));
      }
    }
    client.completeMultipartUpload(
        complete ->
            complete
                .bucket(bucket)
                .key(key.path())
                .uploadId(upload)
                .multipartUpload(all -> all.parts(parts)));
  }

  private CompletedPart sent(String upload, int number, byte[] bytes) {
    UploadPartResponse sent =
        client.uploadPart(
            part ->
                part.bucket(bucket)
                    .key(key.path())
                    .uploadId(upload)
                    .partNumber(number)
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32),
            RequestBody.fromBytes(bytes));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(sent.eTag())
        .checksumCRC32(sent.checksumCRC32())
        .build();
  }
}

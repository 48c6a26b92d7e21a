package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.s3.S3FileStore;
import dev.taskapi.tasks.testing.TestCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

class S3FilesIT extends FileStoreContract {
  private static final int PAGE = 5;

  /** S3Proxy takes no more than 128 MiB in one request. */
  private static final int MORE_THAN_AT_ONCE = 130 << 20;

  private final String bucket = TestCloud.newBucket();
  private final FileStore files = new S3FileStore(TestCloud.s3(), TestCloud.links(), bucket);

  @Override
  FileStore files() {
    return files;
  }

  @Test
  void aLinkOpensWithoutCredentialsAndSaysWhatTheFileIs() throws Exception {
    put(KEY, "film");
    URI link = files.link(KEY, new ResultFile("video.mp4", "video/mp4", 4), Duration.ofHours(1));

    HttpResponse<String> answer = open(link);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("film");
    assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"video.mp4\"");
  }

  @Test
  void aFilmOfAnHourIsStoredWholeAndSaysWhatItIs(@TempDir Path folder) throws Exception {
    byte[] bytes = new byte[MORE_THAN_AT_ONCE];
    new Random(7).nextBytes(bytes);
    Path film = Files.write(folder.resolve("film.mp4"), bytes);

    files.put(KEY, "video/mp4", film);

    Path fetched = folder.resolve("fetched");
    assertThat(files.fetch(KEY, fetched)).isTrue();
    assertThat(Files.mismatch(film, fetched)).isEqualTo(-1);
    assertThat(TestCloud.s3().headObject(h -> h.bucket(bucket).key(KEY.path())).contentType())
        .isEqualTo("video/mp4");
  }

  @Test
  void aLinkEnds() throws Exception {
    put(KEY, "film");
    URI link = files.link(KEY, new ResultFile("video.mp4", "video/mp4", 4), Duration.ofSeconds(1));

    Eventually.isTrue(() -> open(link).statusCode() == 403);
  }

  @Test
  void aFolderOfMoreThanOnePageIsErasedWhole() throws Exception {
    FileStore paged = new S3FileStore(TestCloud.s3(new ShortPages()), TestCloud.links(), bucket);
    Path source = Files.writeString(folder.resolve("source"), "x");
    for (int i = 0; i < 3 * PAGE - 1; i++) {
      paged.put(new FileKey("many/files/" + i), "text/plain", source);
    }

    paged.erase("many/files");

    assertThat(TestCloud.s3().listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
  }

  /** In several, S3Proxy closes connections that are being written to. */
  @Test
  void anUploadIsOnePiece() throws Exception {
    Encodings sent = new Encodings();
    FileStore seen = new S3FileStore(TestCloud.s3(sent), TestCloud.links(), bucket);

    seen.put(new FileKey("one"), "text/plain", Files.writeString(folder.resolve("one"), "x"));

    assertThat(sent.encodings).containsExactly(Optional.empty());
  }

  /** Content encodings of what is sent. */
  private static final class Encodings implements ExecutionInterceptor {
    final List<Optional<String>> encodings = new ArrayList<>();

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
      encodings.add(context.httpRequest().firstMatchingHeader("Content-Encoding"));
    }
  }

  /** S3's own pages have a thousand files. */
  private static final class ShortPages implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(
        Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
      return context.request() instanceof ListObjectsV2Request list
          ? list.toBuilder().maxKeys(PAGE).build()
          : context.request();
    }
  }

  private static HttpResponse<String> open(URI link) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
    }
  }
}

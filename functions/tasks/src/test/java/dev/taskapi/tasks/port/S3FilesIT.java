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
import org.junit.jupiter.api.Test;

class S3FilesIT extends FileStoreContract {
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
  void aLinkEnds() throws Exception {
    put(KEY, "film");
    URI link = files.link(KEY, new ResultFile("video.mp4", "video/mp4", 4), Duration.ofSeconds(1));

    Eventually.isTrue(() -> open(link).statusCode() == 403);
  }

  @Test
  void aFolderOfMoreThanOnePageIsErasedWhole() throws Exception {
    Path source = Files.writeString(folder.resolve("source"), "x");
    for (int i = 0; i < 1_050; i++) {
      files.put(new FileKey("many/files/" + i), "text/plain", source);
    }

    files.erase("many/files");

    assertThat(TestCloud.s3().listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
  }

  private static HttpResponse<String> open(URI link) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
    }
  }
}

package dev.taskapi.generation.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.FolderWork;
import dev.taskapi.generation.bedrock.FakeProvider;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.DocumentationRequest.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudiosIT {
  private static final DocumentationRequest REQUEST =
      new DocumentationRequest("The Nile", List.of(Format.MARKDOWN), "English", false);

  @TempDir Path folder;

  @BeforeEach
  void haveCredentials() {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    System.setProperty("aws.region", "us-east-1");
  }

  @AfterEach
  void forgetCredentials() {
    List.of("aws.accessKeyId", "aws.secretAccessKey", "aws.region").forEach(System::clearProperty);
  }

  private Content made(Providers providers) {
    return Studios.open(StudioSettings.standard().withProviders(providers))
        .generate(REQUEST, new FolderWork(folder, 1));
  }

  @Test
  void aNamedModelWritesAndIsNamedAsTheProvider() throws Exception {
    String script =
        """
        {"output": {"message": {"role": "assistant", "content": [{"toolUse": {"toolUseId": "1",
          "name": "answer", "input": {"title": "The longest river", "passage": "", "questions": [],
            "segments": [{"heading": "Where it flows", "points": [],
              "narration": "The Nile flows through eleven countries. It is 6650 kilometres long."}]}}}]}},
         "stopReason": "tool_use", "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
         "metrics": {"latencyMs": 1}}""";
    try (FakeProvider provider = new FakeProvider(FakeProvider.Answer.json(script))) {
      Content content =
          made(
              new Providers(
                  Optional.of("m"), Optional.empty(), false, Optional.of(provider.address())));
      assertThat(content.provider()).isEqualTo("bedrock/m");
      assertThat(Files.readString(content.files().getFirst().path()))
          .contains("The longest river", "6650 kilometres", "bedrock/m")
          .doesNotContain("WordNet");
      assertThat(provider.sent()).allMatch(sent -> sent.path().equals("/model/m/converse"));
    }
  }

  @Test
  void withoutAProviderNothingIsAsked() {
    assertThat(made(Providers.NONE).provider()).isEqualTo("offline");
  }
}

package dev.taskapi.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document that is served, and what it is made of. */
final class OpenApiDocumentTest {
  private static final Path FILE = Path.of("src/main/resources/dev/taskapi/api/docs/openapi.json");

  @Test
  void theServedDocumentIsTheOneThatIsMade() throws IOException {
    String made = Doc.write(Document.make());
    if (Boolean.getBoolean("update-openapi")) {
      Files.writeString(FILE, made);
    }
    assertThat(Files.readString(FILE))
        .withFailMessage(
            "openapi.json is not what routes, types and limits say. If the change is meant, write it"
                + " anew: mvn -pl functions/api -am test -Dtest=OpenApiDocumentTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate-openapi=true")
        .isEqualTo(made);
  }

  @Test
  void everyRouteIsDocumentedAndNothingElseIs() {
    assertThat(Operations.routes())
        .as("the routes that the *Operations files of this package describe")
        .containsExactlyInAnyOrderElementsOf(Routes.ALL);
  }
}

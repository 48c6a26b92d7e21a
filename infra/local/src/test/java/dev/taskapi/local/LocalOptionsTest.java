package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.api.limit.Limits;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOptionsTest {
  @Test
  void withoutOptionsAllIsInMemoryOnTheStandardPort() throws UserError {
    assertThat(LocalOptions.parse()).isEqualTo(new LocalOptions(8000, Optional.empty()));
    assertThat(LocalOptions.parse("port=", "data="))
        .isEqualTo(new LocalOptions(8000, Optional.empty()));
  }

  @Test
  void portAndDirectoryAreRead() throws UserError {
    assertThat(LocalOptions.parse("port=9000", "data=/tmp/a=b"))
        .isEqualTo(new LocalOptions(9000, Optional.of(Path.of("/tmp/a=b"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"port=x", "port=65536", "port=-1", "port=999999"})
  void aPortThatIsNoneIsToldPlainly(String argument) {
    assertThatThrownBy(() -> LocalOptions.parse(argument))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not a port: use a number from 0 to 65535.");
  }

  @Test
  void limitsAreRead() throws UserError {
    assertThat(LocalOptions.parse("requests-per-second=", "open-tasks=").limits())
        .isEqualTo(new Limits(1_000, 2_000, 100_000));
    assertThat(LocalOptions.parse("open-tasks=5", "requests-per-second=7").limits())
        .isEqualTo(new Limits(7, 14, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "1000000000"})
  void aLimitThatIsNoneIsToldPlainly(String value) {
    for (String name : List.of("requests-per-second", "open-tasks")) {
      assertThatThrownBy(() -> LocalOptions.parse(name + "=" + value))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("-D" + name + "=" + value + " is not a limit: use a number from 1");
    }
  }

  @Test
  void anUnknownOptionIsToldPlainly() {
    assertThatThrownBy(() -> LocalOptions.parse("prot=9000"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "There is no option prot: use -Dport=N, -Ddata=DIR,"
                + " -Drequests-per-second=N or -Dopen-tasks=N.");
  }

  @Test
  void theEnvironmentIsWrittenForShells(@TempDir Path folder) throws Exception {
    var file = folder.resolve("target/local.env");
    var environment =
        new LocalEnvironment(
            URI.create("http://localhost:8000"),
            new LocalEnvironment.Caller("a1", "k1"),
            "token",
            new LocalEnvironment.Caller("a2", "k2"));

    environment.write(file);
    environment.write(file);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "BASE_URL=http://localhost:8000",
            "ACCOUNT_ID=a1",
            "API_KEY=k1",
            "JWT=token",
            "OTHER_ACCOUNT_ID=a2",
            "OTHER_API_KEY=k2");
  }
}

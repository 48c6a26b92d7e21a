package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.LambdaApi;
import dev.taskapi.processing.ProcessorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded: Lambda takes 250 MB of a function and its layers, unzipped. */
class PackagesIT {
  private static final long MOST = 240_000_000;

  /** Of an ELF file: where it says for which processor it is. */
  private static final int MACHINE = 18;

  private static final Path API = Path.of("../../functions/api/target/api-lambda.zip");
  private static final Path PROCESSING =
      Path.of("../../functions/processing/target/processing-lambda.zip");

  @Test
  void theApiFits() throws IOException {
    assertThat(unzipped(API)).isBetween(1_000_000L, MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arm64", "x86_64"})
  void aProcessorFitsWithItsLayer(String architecture) throws IOException {
    assertThat(unzipped(PROCESSING) + unzipped(layer(architecture))).isBetween(1_000_000L, MOST);
  }

  @ParameterizedTest
  @CsvSource({"arm64, 183", "x86_64, 62"})
  void theLayersFfmpegIsForItsProcessorAlone(String architecture, int machine) throws IOException {
    try (ZipFile zip = new ZipFile(layer(architecture).toFile())) {
      assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .containsExactly("bin/ffmpeg");
      try (InputStream program = zip.getInputStream(zip.getEntry("bin/ffmpeg"))) {
        byte[] head = program.readNBytes(MACHINE + 2);
        assertThat(head).startsWith(0x7f, 'E', 'L', 'F');
        assertThat(head[MACHINE] & 0xff).isEqualTo(machine);
      }
    }
  }

  @Test
  void thePackagesHoldTheHandlersAndNoFfmpegOfTheirOwn() throws IOException {
    assertThat(holds(API, LambdaApi.class)).isTrue();
    assertThat(holds(PROCESSING, ProcessorHandler.class)).isTrue();
    try (ZipFile zip = new ZipFile(PROCESSING.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.contains("jave"));
    }
  }

  private static Path layer(String architecture) {
    return Path.of("target/layer-ffmpeg-" + architecture + ".zip");
  }

  private static long unzipped(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().mapToLong(ZipEntry::getSize).sum();
    }
  }

  /** In one of the jars of {@code lib}. */
  private static boolean holds(Path zip, Class<?> handler) throws IOException {
    String name = handler.getName().replace('.', '/') + ".class";
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> jars = file.entries();
      while (jars.hasMoreElements()) {
        if (holds(file, jars.nextElement(), name)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean holds(ZipFile file, ZipEntry jar, String name) throws IOException {
    try (var entries = new ZipInputStream(file.getInputStream(jar))) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        if (entry.getName().equals(name)) {
          return true;
        }
        entry = entries.getNextEntry();
      }
      return false;
    }
  }
}

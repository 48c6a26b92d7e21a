package dev.taskapi.generation.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of MaryTTS: its jars, which want old versions of libraries that this service
 * uses in new ones, the JDK, and the few files of this service that are meant for it.
 */
final class MaryLoader extends URLClassLoader {
  static final String ENTRY = "dev.taskapi.generation.speech.mary.MaryFunction";

  private static final String JARS = "/dev/taskapi/generation/speech/mary/jars/";
  private static final List<String> OURS =
      List.of(
          "dev/taskapi/generation/speech/mary/", "marytts/modules/JTokeniser", "marytts/util/log");
  private static final List<String> NAMES =
      List.of(
          "commons-collections",
          "commons-io",
          "commons-lang",
          "emotionml-checker-java",
          "guava",
          "icu4j",
          "jama",
          "log4j-1.2-api",
          "log4j-api",
          "log4j-core",
          "marytts-common",
          "marytts-lang-en",
          "marytts-runtime",
          "marytts-signalproc",
          "opennlp-maxent",
          "opennlp-tools",
          "trove4j",
          "voice-cmu-slt-hsmm");

  private MaryLoader(URL[] jars) {
    super("marytts", jars, ClassLoader.getPlatformClassLoader());
  }

  /**
   * @param cache where the jars are unpacked, once
   */
  static MaryLoader of(Path cache) {
    Path folder = cache.resolve("marytts-5.2.1");
    return new MaryLoader(
        NAMES.stream().map(name -> url(unpacked(folder, name + ".jar"))).toArray(URL[]::new));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    if (!isOurs(file)) {
      return super.findClass(name);
    }
    try (InputStream in = MaryLoader.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException failure) {
      throw new ClassNotFoundException(name, failure);
    }
  }

  @Override
  public @Nullable URL findResource(String name) {
    return isOurs(name) ? MaryLoader.class.getResource("/" + name) : super.findResource(name);
  }

  private static boolean isOurs(String file) {
    return OURS.stream().anyMatch(file::startsWith);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path unpacked(Path folder, String name) {
    Path jar = folder.resolve(name);
    if (Files.exists(jar)) {
      return jar;
    }
    try (InputStream in = MaryLoader.class.getResourceAsStream(JARS + name)) {
      if (in == null) {
        throw new IllegalStateException("The voice is not in this build: " + JARS + name);
      }
      Path part = Files.createTempFile(Files.createDirectories(folder), name, ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot unpack the voice to " + folder, failure);
    }
  }
}

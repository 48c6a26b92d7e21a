package dev.taskapi.generation.assets;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.requests.AssetUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Fetches the callers' files from the public internet. Safe for use by several threads. */
public final class AssetFetcher {
  private static final int TRIES = 3;

  private final Settings settings;
  private final Network network;

  /**
   * @param logoBytes the largest logo
   * @param filmBytes the largest intro or outro
   * @param limit how long all tries of one file may take together
   * @param pause between tries
   * @param hosts where the files of a host are instead: a folder ("file:/...") or another address
   */
  public record Settings(
      long logoBytes, long filmBytes, Duration limit, Duration pause, Map<String, URI> hosts) {
    public static final Settings DEFAULT =
        new Settings(
            10_000_000, 500_000_000, Duration.ofMinutes(5), Duration.ofSeconds(1), Map.of());

    public Settings {
      hosts = Map.copyOf(hosts);
    }

    public Settings withHosts(Map<String, URI> others) {
      return new Settings(logoBytes, filmBytes, limit, pause, others);
    }
  }

  public AssetFetcher(Settings settings) {
    this(settings, Network.internet());
  }

  AssetFetcher(Settings settings, Network network) {
    this.settings = settings;
    this.network = network;
  }

  /**
   * @param warnings hears why a file is left out
   * @return empty where the file is not to be had after three tries
   * @throws GenerationException permanent, where the file is refused: it leads to a private
   *     address, is of the wrong type or too large
   */
  public Optional<Asset> fetch(
      AssetUrl url, AssetKind kind, Path folder, Consumer<String> warnings) {
    String reason = "";
    TimedGet timed = TimedGet.within(settings.limit());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return Optional.of(once(url, kind, folder, timed));
      } catch (RefusedAsset refused) {
        throw GenerationException.permanent(
                Stage.ASSETS, refused.code(), url.uri() + " " + refused.getMessage() + ".")
            .causedBy(refused);
      } catch (IOException failure) {
        reason = reason(failure);
        rest(attempt);
      }
    }
    warnings.accept(url.uri() + " could not be fetched and is left out: " + reason + ".");
    return Optional.empty();
  }

  private Asset once(AssetUrl url, AssetKind kind, Path folder, TimedGet timed)
      throws IOException, RefusedAsset {
    Path file = Files.createTempFile(folder, "asset", ".bin");
    long limit = kind == AssetKind.LOGO ? settings.logoBytes() : settings.filmBytes();
    Download download = new Download(kind, limit, file);
    URI base = settings.hosts().get(url.uri().getHost().toLowerCase(Locale.ROOT));
    if (base == null) {
      return timed.get(url.uri(), network, download);
    }
    String path = Optional.ofNullable(url.uri().getPath()).orElse("").replaceFirst("^/+", "");
    return "file".equals(base.getScheme())
        ? copy(Path.of(base), path, download)
        : timed.get(base.resolve(url.uri().getRawPath()), network.unlimited(), download);
  }

  private static Asset copy(Path folder, String path, Download download)
      throws IOException, RefusedAsset {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      throw new IOException("there is no such file");
    }
    download.checkSize(Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      return download.from(in);
    }
  }

  private void rest(int attempt) {
    try {
      if (attempt < TRIES) {
        Thread.sleep(settings.pause().multipliedBy(attempt));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.net.UnknownHostException
        ? "its host is not known"
        : Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }
}

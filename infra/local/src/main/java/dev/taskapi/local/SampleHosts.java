package dev.taskapi.local;

import dev.taskapi.generation.Generator;
import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.generation.studio.Studios;
import dev.taskapi.requests.ContentRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;

/**
 * Answers example.com from bundled samples, so that the documentation's examples show something.
 */
final class SampleHosts {
  private static final String HOST = "example.com";

  private SampleHosts() {}

  /** The offline studio, which fetches the files of example.com from here. */
  static Generator<ContentRequest> studio() {
    AssetFetcher.Settings assets = AssetFetcher.Settings.DEFAULT.withHosts(Map.of(HOST, samples()));
    return Studios.open(StudioSettings.standard().withAssets(assets));
  }

  private static URI samples() {
    try {
      return Objects.requireNonNull(SampleHosts.class.getResource("/samples/"), "samples").toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

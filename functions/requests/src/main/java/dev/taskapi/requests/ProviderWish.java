package dev.taskapi.requests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a caller would have make a part of a video. The operator decides; what came of it is said.
 *
 * @param provider such as "bedrock"
 * @param model such as "nova-pro"
 */
public record ProviderWish(Optional<String> provider, Optional<String> model) {
  public static final ProviderWish NONE = new ProviderWish(Optional.empty(), Optional.empty());

  private static final List<String> BEDROCK =
      List.of("bedrock", "amazon bedrock", "aws bedrock", "amazon", "aws");

  /** In the caller's own words; empty where nothing is wished. */
  public String words() {
    return Stream.of(provider, model).flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  /**
   * @param maker such as "offline", or "bedrock/us.amazon.nova-pro-v1:0"
   */
  public boolean isMetBy(String maker) {
    String[] parts = (maker.toLowerCase(Locale.ROOT) + "/").split("/", -1);
    return provider.map(ProviderWish::plain).orElse(parts[0]).equals(parts[0])
        && parts[1].contains(model.orElse("").strip().toLowerCase(Locale.ROOT));
  }

  private static String plain(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return BEDROCK.contains(plain) ? "bedrock" : plain;
  }
}

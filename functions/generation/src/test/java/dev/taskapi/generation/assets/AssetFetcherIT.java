package dev.taskapi.generation.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetFetcherIT {
  private static final AssetFetcher.Settings SETTINGS =
      new AssetFetcher.Settings(
          100_000, 1_000_000, Duration.ofSeconds(20), Duration.ZERO, Map.of());

  @TempDir private static Path keys;
  private static TlsServer server;

  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();
  private final AtomicInteger lookups = new AtomicInteger();

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    server = TlsServer.start(keys);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private Network loopback() {
    return new Network(this::look, address -> true, server.tls());
  }

  private List<InetAddress> look(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    if (host.equals("nowhere.test")) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  private AssetUrl url(String host, String path) {
    return AssetUrl.parse("https://" + host + ":" + server.port() + path).orElseThrow();
  }

  private Optional<Asset> fetch(Network network, AssetUrl url) {
    return new AssetFetcher(SETTINGS, network).fetch(url, AssetKind.LOGO, folder, warnings::add);
  }

  private void refused(Network network, AssetUrl url, String code) {
    assertThatThrownBy(() -> fetch(network, url))
        .asInstanceOf(type(GenerationException.class))
        .matches(refusal -> refusal.stage() == Stage.ASSETS && !refusal.retryable())
        .extracting(GenerationException::code)
        .isEqualTo(code);
  }

  private void leftOut(AssetUrl url, int tries, String reason) {
    int before = server.requests();
    assertThat(fetch(loopback(), url)).isEmpty();
    assertThat(server.requests() - before).isEqualTo(tries);
    assertThat(warnings).singleElement().asString().contains(url.uri().toString(), reason);
  }

  @Test
  void aFileIsFetchedByNameFromThePinnedAddress() throws IOException {
    Asset asset = fetch(loopback(), url("files.test", "/logo.png")).orElseThrow();
    assertThat(asset.type()).isEqualTo(FileType.PNG);
    assertThat(Files.readAllBytes(asset.file())).isEqualTo(TlsServer.png());
    assertThat(lookups).hasValue(1);
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "192.168.0.1",
        "224.0.0.1",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "fd00::1",
        "fe80::1"
      })
  void aNameThatLeadsToAPrivateAddressIsRefused(String address) {
    int before = server.requests();
    Network network =
        new Network(
            host -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral(address)),
            PublicAddress::is,
            server.tls());
    refused(network, url("files.test", "/logo.png"), "private_address");
    assertThat(server.requests()).isEqualTo(before);
  }

  @Test
  void theWrongTypeIsRefusedWhateverItsName() {
    refused(loopback(), url("files.test", "/text.png"), "wrong_type");
  }

  @Test
  void aFilmIsNoLogoAndALogoNoFilm() {
    assertThat(AssetKind.LOGO.allows(FileType.MP4)).isFalse();
    assertThat(AssetKind.FILM.allows(FileType.PNG)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/endless.png", "/told.png"})
  void whatIsTooLargeIsRefused(String path) {
    refused(loopback(), url("files.test", path), "too_large");
  }

  @Test
  void anEndlessFilmIsReadNoFurtherThanItsLimit() {
    AssetFetcher fetcher = new AssetFetcher(SETTINGS, loopback());
    AssetUrl url = url("files.test", "/endless.mp4");
    assertThatThrownBy(() -> fetcher.fetch(url, AssetKind.FILM, folder, warnings::add))
        .asInstanceOf(type(GenerationException.class))
        .extracting(GenerationException::code)
        .isEqualTo("too_large");
    // What is on its way between two machines comes on top.
    assertThat(server.sent()).isLessThan(SETTINGS.filmBytes() + 16_000_000);
  }

  @Test
  void aServerThatSaysNothingMoreCostsTheTimeOfOneFileAndNotOfEachTry() {
    AssetFetcher.Settings hasty =
        new AssetFetcher.Settings(
            100_000, 1_000_000, Duration.ofMillis(800), Duration.ZERO, Map.of());
    Instant begin = Instant.now();
    assertThat(
            new AssetFetcher(hasty, loopback())
                .fetch(url("files.test", "/stuck.png"), AssetKind.LOGO, folder, warnings::add))
        .isEmpty();
    assertThat(Duration.between(begin, Instant.now()))
        .isBetween(Duration.ofMillis(750), Duration.ofSeconds(5));
    assertThat(warnings).singleElement().asString().contains("it took longer than");
  }

  @Test
  void aRedirectIsNotFollowed() {
    leftOut(url("files.test", "/moved.png"), 3, "302");
  }

  @Test
  void whatIsNotThereIsLeftOutAfterThreeTries() {
    leftOut(url("files.test", "/none.png"), 3, "404");
  }

  @Test
  void aServerInTroubleIsAskedThreeTimes() {
    leftOut(url("files.test", "/broken.png"), 3, "503");
  }

  @Test
  void anUnknownHostIsLeftOut() {
    leftOut(url("nowhere.test", "/logo.png"), 0, "host is not known");
    assertThat(lookups).hasValue(3);
  }

  @Test
  void aCertificateForAnotherNameIsNotBelieved() {
    leftOut(url("other.test", "/logo.png"), 0, "other.test");
  }

  @Test
  void anInterruptStopsTheFetching() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fetch(loopback(), url("files.test", "/endless.png")))
        .isInstanceOf(WorkStopped.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aMappedHostIsAFolder() throws IOException {
    Files.write(folder.resolve("a.png"), TlsServer.png());
    AssetFetcher fetcher =
        new AssetFetcher(SETTINGS.withHosts(Map.of("example.com", folder.toUri())), loopback());
    AssetUrl inside = AssetUrl.parse("https://example.com/a.png").orElseThrow();
    assertThat(fetcher.fetch(inside, AssetKind.LOGO, folder, warnings::add)).isPresent();
    AssetUrl outside = AssetUrl.parse("https://example.com/../../etc/passwd").orElseThrow();
    assertThat(fetcher.fetch(outside, AssetKind.LOGO, folder, warnings::add)).isEmpty();
    assertThat(lookups).hasValue(0);
    assertThat(warnings).singleElement().asString().contains("no such file");
  }

  @Test
  void kindsAreToldByTheFirstBytes() {
    assertThat(FileType.of("....ftypisom....".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .contains(FileType.MP4);
    assertThat(FileType.of("RIFF....WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .contains(FileType.WEBP);
    assertThat(FileType.of("<svg></svg>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEmpty();
    assertThat(FileType.of(new byte[0])).isEmpty();
  }
}

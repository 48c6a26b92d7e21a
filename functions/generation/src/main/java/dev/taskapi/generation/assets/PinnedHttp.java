package dev.taskapi.generation.assets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Gets one file. The host's name is looked up once; the connection goes to the addresses that were
 * checked, while TLS still asks for the name. (java.net.http looks names up itself and cannot be
 * told where to connect; Apache's client takes a resolver.)
 */
final class PinnedHttp {
  private static final int CONNECT_SECONDS = 10;
  private static final int SILENCE_SECONDS = 20;

  private final Network network;

  PinnedHttp(Network network) {
    this.network = network;
  }

  /**
   * @param get may be cancelled from another thread
   * @throws IOException where the file is not to be had, now or ever
   */
  Asset get(HttpGet get, Download download) throws IOException, RefusedAsset {
    Pin pin = new Pin(checked(host(get)));
    try (CloseableHttpClient client = client(pin)) {
      return client.execute(get, response -> new Answer(read(get, response, download))).asset();
    } catch (RefusedInside refused) {
      throw refused.cause();
    }
  }

  private static String host(HttpGet get) throws IOException {
    try {
      return get.getUri().getHost();
    } catch (java.net.URISyntaxException impossible) {
      throw new IOException(impossible);
    }
  }

  private List<InetAddress> checked(String host) throws UnknownHostException, RefusedAsset {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    List<InetAddress> addresses = network.resolver().resolve(name);
    if (!addresses.stream().allMatch(network.allowed())) {
      throw new RefusedAsset("private_address", "leads to an address that is not public");
    }
    return addresses;
  }

  private CloseableHttpClient client(Pin pin) {
    ConnectionConfig limits =
        ConnectionConfig.custom()
            .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .setSocketTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
            .build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(pin)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(network.tls()))
                .setDefaultConnectionConfig(limits)
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(SILENCE_SECONDS, TimeUnit.SECONDS).build())
        .setUserAgent("TaskAPI-assets/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static Asset read(HttpGet get, ClassicHttpResponse response, Download download)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (response.getCode() != 200 || entity == null) {
      throw new IOException("the server answered " + response.getCode());
    }
    try {
      download.checkSize(entity.getContentLength());
      return download.from(entity.getContent());
    } catch (RefusedAsset refused) {
      // Else the client would read what is refused to its end, to use the connection again.
      get.cancel();
      throw new RefusedInside(refused);
    }
  }

  private record Answer(Asset asset) {}

  /** Carries a refusal through the client's handler, which knows input and output errors only. */
  private static final class RefusedInside extends IOException {
    private static final long serialVersionUID = 1L;

    private final RefusedAsset refused;

    RefusedInside(RefusedAsset refused) {
      super(refused);
      this.refused = refused;
    }

    RefusedAsset cause() {
      return refused;
    }
  }

  /** Answers with the checked addresses, whatever is asked. */
  private record Pin(List<InetAddress> addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  static HttpGet request(URI uri) {
    return new HttpGet(uri);
  }
}

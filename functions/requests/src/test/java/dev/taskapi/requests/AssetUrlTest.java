package dev.taskapi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/logo.png",
        "HTTPS://EXAMPLE.COM:8443/a?b=c#d",
        "https://bucket.s3.eu-west-1.amazonaws.com/logo.png?X-Amz-Signature=abc",
        "https://8.8.8.8/logo.png",
        "https://[2606:4700:4700::1111]/logo.png",
        "https://[::ffff:8.8.8.8]/",
        "https://localhost.example.com/",
        "https://local/",
        "https://127.0.0.1.nip.io/"
      })
  void aPublicAddressIsTaken(String url) {
    assertThat(AssetUrl.parse(url)).map(AssetUrl::uri).contains(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "logo.png",
        "/logo.png",
        "//example.com/logo.png",
        "https:///logo.png",
        "https:logo.png",
        "https://",
        "http://example.com/logo.png",
        "ftp://example.com/logo.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "https://user@example.com/",
        "https://user:secret@example.com/",
        "https://example.com:80@localhost/",
        "https://exa mple.com/",
        "https://example.com/a b"
      })
  void whatIsNoPlainHttpsAddressIsRefused(String url) {
    assertThat(AssetUrl.parse(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "printer.local",
        "metadata.google.internal",
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "0x7f.1",
        "0",
        "0.0.0.0",
        "10.0.0.1",
        "012.0.0.1",
        "0xa.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.168.1",
        "0300.0250.0.1",
        "3232235521",
        "169.254.169.254",
        "0xa9fea9fe",
        "2852039166",
        "100.64.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::8.8.8.8]",
        "[2002:7f00:1::]",
        "[2001::1]",
        "[2001:db8::1]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fe80::1%lo]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[ff02::1]"
      })
  void aPrivateHostIsRefusedHoweverItIsWritten(String host) {
    assertThat(AssetUrl.parse("https://" + host + "/logo.png")).isEmpty();
    assertThat(AssetUrl.parse("https://" + host + ":443/logo.png")).isEmpty();
  }

  @Test
  void anAddressHasAtMost2048Characters() {
    String longest = "https://example.com/" + "a".repeat(2_028);

    assertThat(AssetUrl.parse(longest)).isPresent();
    assertThat(AssetUrl.parse(longest + "a")).isEmpty();
  }

  @Test
  void noOtherWayLeadsToAPrivateHost() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetUrl(URI.create("https://10.0.0.1/")))
        .withMessageContaining("public host");
  }
}

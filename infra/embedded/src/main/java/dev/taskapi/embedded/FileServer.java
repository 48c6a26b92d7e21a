package dev.taskapi.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** S3Proxy, which checks signatures and the expiry of presigned links as S3 does. */
final class FileServer implements EmbeddedServer {
  private final S3Proxy proxy;

  private FileServer(S3Proxy proxy) {
    this.proxy = proxy;
  }

  static FileServer start(Optional<Path> directory, int port) throws Exception {
    var proxy =
        S3Proxy.builder()
            .blobStore(store(directory))
            .endpoint(EmbeddedServer.endpointOn(port))
            .awsAuthentication(
                AuthenticationType.AWS_V4, EmbeddedCloud.ACCESS_KEY, EmbeddedCloud.SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception refused) {
      proxy.stop();
      throw refused;
    }
    return new FileServer(proxy);
  }

  private static BlobStore store(Optional<Path> directory) throws Exception {
    if (directory.isEmpty()) {
      return new TransientNio2BlobStore();
    }
    return new FilesystemNio2BlobStore(Files.createDirectories(directory.get()).toString());
  }

  @Override
  public URI endpoint() {
    return EmbeddedServer.endpointOn(proxy.getPort());
  }

  @Override
  public void stop() throws Exception {
    proxy.stop();
  }
}

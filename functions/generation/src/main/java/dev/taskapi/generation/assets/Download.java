package dev.taskapi.generation.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes what comes in to a file, up to a limit, once its first bytes are of the right kind.
 *
 * @param limit in bytes
 */
record Download(AssetKind kind, long limit, Path file) {
  private static final int BUFFER = 65_536;

  Asset from(InputStream in) throws IOException, RefusedAsset {
    byte[] head = in.readNBytes(FileType.BYTES);
    FileType type =
        FileType.of(head)
            .filter(kind::allows)
            .orElseThrow(() -> new RefusedAsset("wrong_type", "is not " + kind.words()));
    MessageDigest digest = sha256();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      digest.update(head);
      long size = head.length;
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        checkSize(size);
        out.write(buffer, 0, read);
        digest.update(buffer, 0, read);
      }
    }
    return new Asset(file, type, HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  void checkSize(long size) throws RefusedAsset {
    if (size > limit) {
      throw new RefusedAsset("too_large", "is larger than " + limit / 1_000_000 + " MB");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

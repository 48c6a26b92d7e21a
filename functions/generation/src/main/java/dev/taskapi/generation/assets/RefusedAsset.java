package dev.taskapi.generation.assets;

/** A file that must not be used, however often it is asked for. */
final class RefusedAsset extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedAsset(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}

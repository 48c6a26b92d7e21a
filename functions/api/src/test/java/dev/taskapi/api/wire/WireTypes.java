package dev.taskapi.api.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Lends the codec to the documentation, which describes what it writes. */
public final class WireTypes {
  private WireTypes() {}

  public static JsonMapper codec() {
    return Json.MAPPER;
  }
}

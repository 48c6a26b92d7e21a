package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.Json;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.tasks.RequestData;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives a request other files of the caller; all else of it stays as it was sent. */
record Rebranding(Branding branding) implements UnaryOperator<RequestData> {

  /** Empty where there is nothing to give. */
  static Optional<UnaryOperator<RequestData>> by(Branding branding) {
    return Optional.of(branding).filter(any -> !any.equals(Branding.NONE)).map(Rebranding::new);
  }

  @Override
  public RequestData apply(RequestData sent) {
    ObjectNode data = read(sent);
    ObjectNode before = data.deepCopy();
    put(data, "logo_url", branding.logo());
    put(data, "intro_video_url", branding.intro());
    put(data, "outro_video_url", branding.outro());
    return data.equals(before) ? sent : new RequestData(Json.text(data));
  }

  private static void put(ObjectNode data, String name, Optional<AssetUrl> url) {
    url.ifPresent(given -> data.put(name, given.uri().toString()));
  }

  private static ObjectNode read(RequestData sent) {
    try {
      return (ObjectNode) Json.read(sent.json());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a stored request is no JSON", impossible);
    }
  }
}

package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Events and answers as the JSON that Lambda's Java runtime reads and writes for their class. */
final class LambdaJson<T> {
  private final PojoSerializer<T> serializer;

  LambdaJson(Class<T> type) {
    serializer =
        LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
            ? LambdaEventSerializers.serializerFor(type, LambdaJson.class.getClassLoader())
            : JacksonFactory.getInstance().getSerializer(type);
  }

  byte[] write(T value) {
    var bytes = new ByteArrayOutputStream();
    serializer.toJson(value, bytes);
    return bytes.toByteArray();
  }

  T read(byte[] json) {
    return serializer.fromJson(new ByteArrayInputStream(json));
  }

  /** The value as it is on the other side of the runtime. */
  T throughWire(T value) {
    return read(write(value));
  }
}

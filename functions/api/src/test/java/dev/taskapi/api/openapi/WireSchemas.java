package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import dev.taskapi.api.wire.WireTypes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The schemas of what the API answers. Names, order and types are asked of the codec that writes
 * the answers, so that they cannot part; words and bounds are those of {@link AnswerFields}.
 */
final class WireSchemas {
  private final JsonMapper codec = WireTypes.codec();
  private final SerializerProvider provider = codec.getSerializerProviderInstance();
  private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();

  /** Every schema, by its name in the document. */
  static Map<String, ObjectNode> all() {
    WireSchemas made = new WireSchemas();
    AnswerFields.names().forEach((type, name) -> made.schemas.put(name, made.object(name, type)));
    return made.schemas;
  }

  private ObjectNode object(String name, Class<?> type) {
    ObjectNode properties = Doc.object();
    add(name, codec.constructType(type), properties);
    ObjectNode schema =
        Doc.object(
            "type",
            "object",
            "description",
            AnswerFields.words(name),
            "properties",
            properties,
            "required",
            Doc.list(properties.properties().stream().map(Map.Entry::getKey).toList()));
    return AnswerFields.finished(type, schema);
  }

  private void add(String name, JavaType type, ObjectNode properties) {
    for (PropertyWriter property : (Iterable<PropertyWriter>) () -> properties(type)) {
      if (property instanceof BeanPropertyWriter bean && bean.isUnwrapping()) {
        add(name, bean.getType(), properties);
      } else if (!(property instanceof AnyGetterWriter)) {
        ObjectNode schema = value(property.getType());
        properties.set(
            property.getName(), AnswerFields.described(name, property.getName(), schema));
      }
    }
  }

  private Iterator<PropertyWriter> properties(JavaType type) {
    try {
      return provider.findValueSerializer(type).properties();
    } catch (JsonMappingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ObjectNode value(JavaType type) {
    if (type.isReferenceType()) {
      return nullable(value(type.getReferencedType()));
    }
    if (type.isMapLikeType()) {
      return Doc.object("type", "object", "additionalProperties", value(type.getContentType()));
    }
    if (type.isCollectionLikeType()) {
      return Doc.object("type", "array", "items", value(type.getContentType()));
    }
    String name = AnswerFields.names().get(type.getRawClass());
    return name == null ? plain(type.getRawClass()) : Doc.ref("schemas", name);
  }

  private ObjectNode plain(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> Doc.object("type", "string");
      case "int" -> Doc.object("type", "integer", "format", "int32");
      case "long", "Long" -> Doc.object("type", "integer", "format", "int64");
      case "double", "Double" -> Doc.object("type", "number", "format", "double");
      case "boolean", "Boolean" -> Doc.object("type", "boolean");
      case "Object" -> Doc.object();
      default -> throw new IllegalStateException("AnswerFields needs a name for " + type);
    };
  }

  private static ObjectNode nullable(ObjectNode schema) {
    return schema.has("$ref")
        ? Doc.object("anyOf", Doc.list(schema, Doc.object("type", "null")))
        : Doc.with(schema, "type", Doc.list(schema.path("type"), "null"));
  }
}

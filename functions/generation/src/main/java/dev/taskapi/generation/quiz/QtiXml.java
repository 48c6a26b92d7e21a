package dev.taskapi.generation.quiz;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, element by element. */
final class QtiXml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** Begins the document with its outermost element. */
  QtiXml(String root, String namespace, String schema, Map<String, String> attributes) {
    try {
      writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
      writer.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
      writer.writeAttribute("xsi:schemaLocation", namespace + " " + schema);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Attributes as names and values in turn. */
  QtiXml open(String name, String... attributes) {
    return write(
        () -> {
          writer.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
          }
        });
  }

  QtiXml close() {
    return write(writer::writeEndElement);
  }

  QtiXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  QtiXml text(String words) {
    return write(() -> writer.writeCharacters(allowed(words)));
  }

  /** An element with nothing but words in it. */
  QtiXml element(String name, String words, String... attributes) {
    return open(name, attributes).text(words).close();
  }

  /** The whole document; ends it. */
  String end() {
    write(writer::writeEndDocument);
    return out.toString();
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (String name : List.copyOf(attributes.keySet()).stream().sorted().toList()) {
      writer.writeAttribute(name, allowed(attributes.getOrDefault(name, "")));
    }
  }

  /** What XML cannot hold, such as half surrogates, is shown as U+FFFD. */
  private static String allowed(String words) {
    StringBuilder allowed = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              boolean fits =
                  c == '\t'
                      || c == '\n'
                      || (c >= ' ' && c < 0xD800)
                      || (c > 0xDFFF && c < 0xFFFE)
                      || c > 0xFFFF;
              allowed.appendCodePoint(fits ? c : 0xFFFD);
            });
    return allowed.toString();
  }

  private QtiXml write(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }
}

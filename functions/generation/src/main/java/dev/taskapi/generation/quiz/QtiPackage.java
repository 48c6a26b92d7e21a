package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A quiz as a package of IMS QTI 2.1 that learning platforms import: a manifest, a test and an item
 * a question. The same quiz, the same bytes.
 */
final class QtiPackage {
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String CONTENT = "http://www.imsglobal.org/xsd/imscp_v1p1";
  private static final String CONTENT_SCHEMA =
      "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd";
  private static final String TEST = "test.xml";

  private final Quiz quiz;
  private final Phrases phrases;

  QtiPackage(Quiz quiz) {
    this.quiz = quiz;
    this.phrases = QuizPhrases.in(Locale.forLanguageTag(quiz.language()));
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private SequencedMap<String, String> files() {
    SequencedMap<String, String> files = new TreeMap<>();
    files.put("imsmanifest.xml", manifest());
    files.put(TEST, test());
    for (int i = 0; i < quiz.questions().size(); i++) {
      String item = QtiItem.xml(id(i), quiz.questions().get(i), quiz.language(), phrases);
      files.put(path(i), item);
    }
    return files;
  }

  private String manifest() {
    QtiXml xml = new QtiXml("manifest", CONTENT, CONTENT_SCHEMA, Map.of("identifier", "manifest"));
    xml.open("metadata")
        .element("schema", "QTIv2.1 Package")
        .element("schemaversion", "1.0.0")
        .close();
    xml.empty("organizations").open("resources");
    resource(xml, "test", "imsqti_test_xmlv2p1", TEST);
    for (int i = 0; i < quiz.questions().size(); i++) {
      xml.empty("dependency", "identifierref", id(i));
    }
    xml.close();
    for (int i = 0; i < quiz.questions().size(); i++) {
      resource(xml, id(i), "imsqti_item_xmlv2p1", path(i));
      xml.close();
    }
    return xml.end();
  }

  private static void resource(QtiXml xml, String id, String type, String path) {
    xml.open("resource", "identifier", id, "type", type, "href", path).empty("file", "href", path);
  }

  private String test() {
    QtiXml xml =
        new QtiXml(
            "assessmentTest",
            QtiItem.NAMESPACE,
            QtiItem.SCHEMA,
            Map.of("identifier", "test", "title", title()));
    xml.open(
        "testPart",
        "identifier",
        "part",
        "navigationMode",
        "nonlinear",
        "submissionMode",
        "individual");
    xml.open("assessmentSection", "identifier", "section", "title", title(), "visible", "true");
    for (int i = 0; i < quiz.questions().size(); i++) {
      xml.empty("assessmentItemRef", "identifier", id(i), "href", path(i));
    }
    return xml.end();
  }

  private String title() {
    return quiz.title().isBlank() ? phrases.word("quiz") : quiz.title();
  }

  private static String id(int index) {
    return "question%02d".formatted(index + 1);
  }

  private static String path(int index) {
    return "items/" + id(index) + ".xml";
  }
}

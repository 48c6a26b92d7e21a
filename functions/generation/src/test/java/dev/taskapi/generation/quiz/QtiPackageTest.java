package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class QtiPackageTest {
  private static final Question CHOICE =
      new Question(
          "multiple_choice",
          "Who wrote “A & <B>”?",
          List.of("Ann", "Bob", "Cy"),
          "Bob",
          "The text says so.",
          "Bob wrote it.");
  private static final Question STATEMENT =
      new Question(
          "true_false",
          "Wahr oder falsch: Bob schrieb es.",
          List.of("True", "False"),
          "False",
          "Falsch.",
          "Ann schrieb es.");
  private static final Question BLANK =
      new Question(
          "fill_in_blank",
          "Fill in: “_____ wrote it.\u0001”",
          List.of(),
          "Ann",
          "So it is.",
          "Ann wrote it.");

  private static Map<String, Document> files(String language, Question... questions)
      throws Exception {
    Quiz quiz = new Quiz("T", language, "easy", 3, List.of(questions), Optional.empty());
    Map<String, Document> files = new LinkedHashMap<>();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(new QtiPackage(quiz).zip()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        byte[] xml = zip.readAllBytes();
        files.put(e.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
      }
    }
    return files;
  }

  private static Document file(Map<String, Document> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void theManifestNamesEveryFileAndNoOther() throws Exception {
    Map<String, Document> files = files("en", CHOICE, STATEMENT, BLANK);

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "imsmanifest.xml",
            "test.xml",
            "items/question01.xml",
            "items/question02.xml",
            "items/question03.xml");
    List<String> named =
        all(file(files, "imsmanifest.xml"), "file").stream()
            .map(f -> f.getAttribute("href"))
            .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().filter(name -> !name.equals("imsmanifest.xml")).toList());
    assertThat(all(file(files, "test.xml"), "assessmentItemRef"))
        .extracting(ref -> ref.getAttribute("href"))
        .allMatch(files::containsKey)
        .hasSize(3);
  }

  @Test
  void aChoiceHasItsKeyAmongItsOptions() throws Exception {
    Document item = file(files("en", CHOICE), "items/question01.xml");

    List<Element> options = all(item, "simpleChoice");
    assertThat(options).extracting(Element::getTextContent).containsExactly("Ann", "Bob", "Cy");
    assertThat(all(item, "correctResponse").getFirst().getTextContent())
        .isEqualTo(options.get(1).getAttribute("identifier"));
    assertThat(all(item, "prompt").getFirst().getTextContent()).isEqualTo(CHOICE.question());
  }

  @Test
  void trueAndFalseAreWordsOfTheLearnersLanguage() throws Exception {
    Document item = file(files("de", STATEMENT), "items/question01.xml");

    assertThat(all(item, "simpleChoice"))
        .extracting(Element::getTextContent)
        .containsExactly("Richtig", "Falsch");
    assertThat(all(item, "correctResponse").getFirst().getTextContent()).isEqualTo("choice2");
  }

  @Test
  void aBlankIsAnEntryWithinItsSentence() throws Exception {
    Document item = file(files("en", BLANK), "items/question01.xml");

    assertThat(all(item, "textEntryInteraction")).hasSize(1);
    assertThat(all(item, "p").getFirst().getTextContent()).isEqualTo("Fill in: “ wrote it.\uFFFD”");
    assertThat(all(item, "mapEntry").getFirst().getAttribute("mapKey")).isEqualTo("Ann");
    assertThat(all(item, "mapEntry").getFirst().getAttribute("caseSensitive")).isEqualTo("false");
  }

  private static Validator form() throws SAXException {
    URL schema = Objects.requireNonNull(QtiPackageTest.class.getResource("qti-2.1-part.xsd"));
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator();
  }

  @Test
  void testAndItemsHaveTheFormOfTheInformationModel() throws Exception {
    Map<String, Document> files = files("zh", CHOICE, STATEMENT, BLANK);
    files.remove("imsmanifest.xml");
    for (Document file : files.values()) {
      form().validate(new DOMSource(file));
    }
    for (Document file : files.values()) {
      file.getDocumentElement().removeAttribute("title");
      assertThatThrownBy(() -> form().validate(new DOMSource(file))).hasMessageContaining("title");
    }
  }

  @Test
  void whatIsReferredToIsDeclared() throws Exception {
    for (Question question : List.of(CHOICE, BLANK)) {
      Document item = file(files("en", question), "items/question01.xml");
      List<String> declared =
          Stream.of("responseDeclaration", "outcomeDeclaration")
              .flatMap(kind -> all(item, kind).stream())
              .map(declaration -> declaration.getAttribute("identifier"))
              .toList();
      List<String> referred =
          Stream.concat(
                  all(item, "setOutcomeValue").stream().map(e -> e.getAttribute("identifier")),
                  Stream.of("choiceInteraction", "textEntryInteraction")
                      .flatMap(kind -> all(item, kind).stream())
                      .map(e -> e.getAttribute("responseIdentifier")))
              .toList();
      assertThat(referred).hasSize(3).isSubsetOf(declared);
    }
  }

  @Test
  void theSameQuizGivesTheSameBytes() throws IOException {
    Quiz quiz = new Quiz("T", "en", "easy", 1, List.of(CHOICE), Optional.empty());

    assertThat(new QtiPackage(quiz).zip()).isEqualTo(new QtiPackage(quiz).zip());
  }
}

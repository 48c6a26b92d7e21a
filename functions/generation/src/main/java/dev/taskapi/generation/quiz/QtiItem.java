package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a question as an assessment item of QTI 2.1: a choice, or a text entry. */
final class QtiItem {
  static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
  static final String SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
  private static final String RESPONSE = "RESPONSE";
  private static final String FEEDBACK = "FEEDBACK";
  private static final String EXPLANATION = "explanation";

  private final Question question;
  private final Phrases phrases;
  private final QtiXml xml;

  private QtiItem(String id, Question question, String language, Phrases phrases) {
    this.question = question;
    this.phrases = phrases;
    this.xml =
        new QtiXml(
            "assessmentItem",
            NAMESPACE,
            SCHEMA,
            Map.of(
                "identifier",
                id,
                "title",
                id,
                "adaptive",
                "false",
                "timeDependent",
                "false",
                "xml:lang",
                language));
  }

  static String xml(String id, Question question, String language, Phrases phrases) {
    return new QtiItem(id, question, language, phrases).xml();
  }

  private String xml() {
    boolean choice = !question.options().isEmpty();
    key(choice);
    outcomes();
    xml.open("itemBody");
    if (choice) {
      choices();
    } else {
      entry();
    }
    xml.close();
    scoring(choice);
    xml.open(
            "modalFeedback",
            "outcomeIdentifier",
            FEEDBACK,
            "showHide",
            "show",
            "identifier",
            EXPLANATION)
        .element("p", question.explanation())
        .close();
    return xml.end();
  }

  private void key(boolean choice) {
    String type = choice ? "identifier" : "string";
    String value =
        choice ? option(question.options().indexOf(question.answer())) : question.answer();
    xml.open(
        "responseDeclaration", "identifier", RESPONSE, "cardinality", "single", "baseType", type);
    xml.open("correctResponse").element("value", value).close();
    if (!choice) {
      xml.open("mapping", "defaultValue", "0")
          .empty("mapEntry", "mapKey", value, "mappedValue", "1", "caseSensitive", "false")
          .close();
    }
    xml.close();
  }

  private void outcomes() {
    xml.open(
            "outcomeDeclaration",
            "identifier",
            "SCORE",
            "cardinality",
            "single",
            "baseType",
            "float")
        .open("defaultValue")
        .element("value", "0")
        .close()
        .close();
    xml.empty(
        "outcomeDeclaration",
        "identifier",
        FEEDBACK,
        "cardinality",
        "single",
        "baseType",
        "identifier");
  }

  private void choices() {
    xml.open(
        "choiceInteraction", "responseIdentifier", RESPONSE, "shuffle", "false", "maxChoices", "1");
    xml.element("prompt", question.question());
    for (int i = 0; i < question.options().size(); i++) {
      xml.element("simpleChoice", shown(question.options().get(i)), "identifier", option(i));
    }
    xml.close();
  }

  /** The wire says True and False; learners see their own language's words. */
  private String shown(String option) {
    boolean statement = question.type().equals("true_false");
    return statement ? phrases.word(option.toLowerCase(Locale.ROOT)) : option;
  }

  private void entry() {
    List<String> halves = List.of(question.question().split(Pattern.quote(Stems.BLANK), 2));
    int length = Math.max(10, question.answer().length() + 4);
    xml.open("p")
        .text(halves.getFirst())
        .empty(
            "textEntryInteraction",
            "responseIdentifier",
            RESPONSE,
            "expectedLength",
            String.valueOf(length))
        .text(halves.size() > 1 ? halves.getLast() : "")
        .close();
  }

  private void scoring(boolean choice) {
    xml.open("responseProcessing");
    if (choice) {
      xml.open("responseCondition").open("responseIf").open("match");
      xml.empty("variable", "identifier", RESPONSE).empty("correct", "identifier", RESPONSE);
      xml.close();
      outcome("SCORE", "float", "1");
      xml.close().close();
    } else {
      xml.open("setOutcomeValue", "identifier", "SCORE")
          .empty("mapResponse", "identifier", RESPONSE)
          .close();
    }
    outcome(FEEDBACK, "identifier", EXPLANATION);
    xml.close();
  }

  private void outcome(String identifier, String type, String value) {
    xml.open("setOutcomeValue", "identifier", identifier)
        .element("baseValue", value, "baseType", type)
        .close();
  }

  private static String option(int index) {
    return "choice" + (index + 1);
  }
}

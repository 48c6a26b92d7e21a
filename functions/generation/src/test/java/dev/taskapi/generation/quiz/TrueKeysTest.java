package dev.taskapi.generation.quiz;

import static dev.taskapi.generation.quiz.Asked.questions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that a sceptic would dispute. */
final class TrueKeysTest {
  private static List<Question> falsified(String text, String language) {
    return questions(text, language).stream().filter(q -> q.answer().equals("False")).toList();
  }

  @Test
  void aLimitIsNoStatementThatAnotherNumberMakesFalse() {
    String text =
        "If the shot runs faster than 20 seconds, the coffee tastes sour. The small intestine is"
            + " between 6 and 7 metres long. A double shot yields 36 grams in 25 to 30 seconds."
            + " The tamper weighs 450 grams. By 1500 more than 200 towns had printers.";
    assertThat(falsified(text, "English"))
        .isNotEmpty()
        .noneMatch(q -> q.question().contains("faster") || q.question().contains("between"))
        .allMatch(q -> q.question().contains("25 to 30") || q.question().contains("tamper"));
  }

  @Test
  void whatTheTextSaysOfBothIsNotMadeFalseByTheOther() {
    String german = "Der Hund ist ein Haustier aus Europa. Die Katze ist ein Haustier aus Afrika.";
    assertThat(questions(german, "German"))
        .isNotEmpty()
        .noneMatch(q -> q.question().contains("Katze ist ein Haustier aus Europa"));
  }

  @Test
  void ofOneAmongSeveralTheOthersAreNoWrongAnswers() {
    String chinese = "指南针是中国古代四大发明之一。火药是炼丹的道士偶然发现的东西。司南是最早的辨别方向的工具。";
    assertThat(questions(chinese, "Chinese"))
        .isNotEmpty()
        .filteredOn(q -> q.answer().equals("指南针"))
        .allMatch(q -> q.options().isEmpty());
    String german =
        "Die Alpen sind das höchste Gebirge. Die Baumgrenze ist die Höhe der letzten Bäume.";
    assertThat(questions(german, "German"))
        .noneMatch(q -> q.question().contains("Baumgrenze sind"));
  }

  @Test
  void aKeyIsAWholeTerm() {
    String text =
        "Tern stores the number of the last applied migration in a table called schema_version. The"
            + " command tern new adds an empty migration to the project. In Chappell v Nestlé three"
            + " chocolate wrappers were good consideration. The command flush deletes all entries. Rugby union is played by two teams.";
    assertThat(questions(text, "English"))
        .isNotEmpty()
        .extracting(Question::answer)
        .doesNotContain(
            "tern stores", "Tern stores", "command tern", "command flush", "Chappell v", "union");
  }

  @Test
  void aWrongAnswerIsNoRareMeaningOfItsWord() {
    String text =
        "Ideas travelled along the road as well. European sailors looked for a sea route to Asia. A"
            + " contract is an agreement that a court will enforce. Goods displayed in a shop window"
            + " are an invitation. The court decided so in 1961.";
    assertThat(questions(text, "English"))
        .isNotEmpty()
        .flatExtracting(Question::options)
        .doesNotContain("sailor", "basic", "shopping", "kitchen", "living-room");
  }

  @Test
  void chineseNumbersAreAskedFor() {
    assertThat(questions("泡绿茶的水温一般为80摄氏度。神农氏在公元前2737年发现了茶。", "Chinese"))
        .extracting(Question::answer)
        .contains("80", "2737");
  }

  @Test
  void norInAnotherLanguage() {
    String spanish =
        "El intestino delgado mide entre 6 y 7 metros. El corazón pesa 300 gramos. La digestión"
            + " tarda más de 24 horas.";
    assertThat(falsified(spanish, "Spanish"))
        .isNotEmpty()
        .allMatch(q -> q.question().contains("corazón"));
    String chinese = "成年大熊猫的体重为80到120公斤。大熊猫一天能吃掉20多公斤竹子。大熊猫的前掌有6个指头。";
    assertThat(falsified(chinese, "Chinese")).allMatch(q -> q.question().contains("指头"));
  }

  @Test
  void twoGermanNounsInARowAreNoNameAfterAnArticle() {
    String text =
        "Propolis ist ein Harz, mit dem die Bienen Ritzen im Stock abdichten. Imker ernten den Honig,"
            + " wenn die Waben verdeckelt sind. Damals lebte Karl Frisch in Wien. Aus"
            + " unbefruchteten Eiern entwickeln sich die Drohnen.";
    List<Question> questions = questions(text, "German");
    assertThat(questions).extracting(Question::answer).contains("Karl Frisch");
    assertThat(questions)
        .allMatch(q -> !q.answer().equals("Bienen Ritzen"))
        .flatExtracting(Question::options)
        .doesNotContain("Bienen Ritzen");
  }
}

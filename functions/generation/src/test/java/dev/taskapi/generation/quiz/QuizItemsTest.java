package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that were found by reading quizzes. */
final class QuizItemsTest {
  private static List<Question> questions(String text) {
    return Asked.questions(text, "English");
  }

  @Test
  void aSentenceOnSomebodyIsShownWithTheOneThatNamesHer() {
    String text =
        "Marie Curie was born in Warsaw in 1867. She moved to Paris in 1891. Radium is a metal."
            + " In 1911, she won the Nobel Prize in Chemistry.";
    assertThat(questions(text))
        .filteredOn(q -> q.question().contains("she won"))
        .isNotEmpty()
        .allMatch(q -> q.question().contains("Marie Curie was born in Warsaw in 1867. … In"));
  }

  @Test
  void aPartIsShownWithTheSentenceThatNamesItsWhole() {
    String text =
        "Fidelio is the only opera of Ludwig van Beethoven. The Ninth Symphony was first performed"
            + " in 1824. The text of its last movement is a poem by Friedrich Schiller.";
    assertThat(questions(text))
        .filteredOn(q -> q.question().contains("of its last movement"))
        .isNotEmpty()
        .allMatch(
            q -> q.question().contains("The Ninth Symphony was first performed in 1824. The"));
  }

  @Test
  void whereItIsNotSureWhomAPronounMeansNothingIsAsked() {
    String text =
        "Marie Curie met Albert Einstein in Brussels in 1911. He gave a talk on light in 1912.";
    assertThat(questions(text)).noneMatch(q -> q.question().contains("gave a talk"));
  }

  @Test
  void whatTheTextAlsoCallsTheAnswerIsNoWrongAnswer() {
    String text =
        "A honey bee colony has one queen, several hundred drones and up to sixty thousand workers."
            + " Worker bees live for about six weeks in summer. Drones have no sting and do not"
            + " collect food. In autumn the workers drive the drones out of the hive. Karl von"
            + " Frisch explained the dance of the bees.";
    QuizRequest easy =
        new QuizRequest(
            text, Difficulty.EASY, 50, List.of(QuestionType.values()), "English", false);
    assertThat(new QuizMaker().make(easy, 42, done -> {}).questions())
        .filteredOn(question -> question.answer().startsWith("worker"))
        .isNotEmpty()
        .noneMatch(question -> question.options().contains("bees"))
        .noneMatch(question -> question.options().contains("bee"));
  }

  @Test
  void verbsAreNotTakenForPlurals() {
    String text =
        "The right ventricle pumps blood to the lungs. The crust browns because of the heat. The"
            + " Golgi apparatus packages proteins and sends them away. The vapour cools and"
            + " condenses into droplets. Lemons and oranges cure scurvy.";
    assertThat(questions(text))
        .isNotEmpty()
        .extracting(Question::answer)
        .doesNotContain(
            "ventricle pumps", "crust browns", "vapour cools", "Golgi apparatus packages")
        .noneMatch(answer -> answer.startsWith("cure"));
  }

  @Test
  void aQuestionEndsWithItsClause() {
    String text =
        "Force is measured in newtons, and energy is measured in joules. Albert Einstein showed in"
            + " 1905 that mass and energy are equivalent. The average adult has about five liters of"
            + " blood. The warranty lasts two years and does not cover water damage.";
    assertThat(questions(text))
        .extracting(Question::question)
        .noneMatch(q -> q.contains("how many") && q.contains("does not cover"))
        .noneMatch(q -> q.contains("what is measured in newtons, and"))
        .noneMatch(q -> q.endsWith("that mass?"))
        .contains("According to the text, how many liters of blood does the average adult have?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Napoleon Bonaparte seized power in November 1799 and crowned himself Emperor in 1804.",
        "Python is a programming language that was created by Guido van Rossum and first released in"
            + " 1991."
      })
  void aYearIsAskedForOnlyWhereTheClauseIsPlain(String text) {
    assertThat(questions(text)).noneMatch(q -> q.question().contains("in which year"));
  }

  @Test
  void partsOfNamesAndDatesAreNotAskedFor() {
    String text =
        "Apollo 13 was aborted after a tank exploded in April 1970. The leading case is Donoghue v"
            + " Stevenson, decided in 1932. The ship was built in Belfast by Harland and Wolff. A lack"
            + " of vitamin C causes scurvy.";
    assertThat(questions(text))
        .filteredOn(q -> q.type().equals("fill_in_blank"))
        .extracting(Question::answer)
        .doesNotContain("Apollo", "April", "Donoghue", "Stevenson", "Harland", "Wolff", "vitamin");
  }

  @Test
  void noOptionIsOneOfAThingThatIsSeveral() {
    assertThat(questions("The mission lasted 8 days, 3 hours and 18 minutes in 1969."))
        .noneMatch(q -> q.question().contains(" 1 hours") || q.options().contains("1"));
  }

  @Test
  void markupAndSpeakersAreNoPartOfAQuestion() {
    String text =
        "**Anna:** *Titanic* sank on 15 April 1912.\nBen: The <b>Titanic</b> had 20 lifeboats.\n"
            + "Anna: The captain was Edward Smith.\nBen: Robert Ballard found the wreck in 1985.";
    assertThat(questions(text))
        .isNotEmpty()
        .noneMatch(q -> (q.question() + q.source()).matches("(?s).*(?:\\*|<b>|Ben:|Anna:).*"));
  }

  @Test
  void aSentenceEndsAfterANumber() {
    assertThat(
            questions(
                "A minor is a person under the age of 18. Contracts with minors are not enforceable."))
        .noneMatch(q -> q.source().contains("18. Contracts"));
  }

  @Test
  void aNumberWithSeparatorsIsLeftWholeInOtherLanguages() {
    List<Question> spanish =
        Asked.questions(
            "El corazón late unas 100.000 veces al día. Madrid tiene 21 distritos.", "es");
    List<Question> french = Asked.questions("Le mont Blanc culmine à 4 808 mètres.", "fr");

    assertThat(spanish).extracting(Question::answer).contains("100.000");
    assertThat(french).extracting(Question::answer).contains("4 808").doesNotContain("4", "808");
  }

  @Test
  void optionsInOtherLanguagesAreDifferentThings() {
    String text =
        "Die Berliner Mauer wurde 1961 gebaut. Die Mauer war 155 Kilometer lang. Die Reisefreiheit"
            + " kam 1989. Die Regierung trat zurück.";
    assertThat(Asked.questions(text, "German"))
        .noneMatch(q -> q.options().contains("Mauer") && q.options().contains("Berliner Mauer"));
  }

  @Test
  void aPromptInAnotherLanguageIsAskedInThatLanguage() {
    String text =
        "Die Berliner Mauer wurde am 13. August 1961 gebaut. Helmut Kohl war damals Bundeskanzler.";
    assertThat(questions(text)).isNotEmpty().noneMatch(q -> q.question().contains("the text"));
  }
}

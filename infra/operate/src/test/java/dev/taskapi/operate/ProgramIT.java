package dev.taskapi.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.dynamodb.DynamoDbApiKeyStore;
import dev.taskapi.tasks.dynamodb.DynamoDbProcessingState;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.dynamodb.TaskTable;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.Feeds.State;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.queue.Restart;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over an embedded table, as the shell sees them. */
class ProgramIT {
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Stage stage = new Stage("it-" + NAMES.incrementAndGet());
  private final Surroundings surroundings = Samples.surroundings(new ManualClock());
  private final InMemoryFeeds feeds =
      new InMemoryFeeds().with("a", State.ENABLED).with("b", State.ENABLED);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream says = new ByteArrayOutputStream();

  @Test
  void theFirstKeyIsShownOnceAndOpensTheApi() {
    makeTable();

    assertThat(run("first-key", "stage=" + stage.name(), "account=account_456", "label=ops"))
        .isZero();

    ApiKeySecret secret = ApiKeySecret.parse(out.toString(UTF_8).strip()).orElseThrow();
    ApiKey key =
        new DynamoDbApiKeyStore(TestCloud.dynamoDb(), TableName.of(stage.table()))
            .find(Samples.ACCOUNT, secret.keyId())
            .orElseThrow();
    assertThat(secret.opens(key)).isTrue();
    assertThat(key.scopes()).isEqualTo(Scope.ofKeys());
    assertThat(key.name()).contains("ops");
    assertThat(says.toString(UTF_8))
        .contains("shown this once")
        .doesNotContain(out.toString(UTF_8).strip());
  }

  @Test
  void aPauseSwitchesEveryFeedOffAndARestartReportsItAndLiftsItNot() {
    makeTable();

    assertThat(run("pause", "stage=" + stage.name(), "reason=Moving house")).isZero();

    assertThat(out.toString(UTF_8))
        .startsWith(stage.name() + " is paused: Moving house. None of its 2 queues feeds");
    assertThat(feeding().restart())
        .isEqualTo(new Restart(false, false, Optional.of("Moving house")));
    assertThat(feeds.all()).extracting(Feeds.Feed::state).containsOnly(State.DISABLED);
  }

  @Test
  void aResumeEndsThePauseAndFeedsAgain() {
    makeTable();
    run("pause", "stage=" + stage.name(), "reason=Moving house");

    assertThat(run("resume", "stage=" + stage.name())).isZero();

    assertThat(out.toString(UTF_8))
        .contains(stage.name() + " runs: every queue feeds its processor.");
    assertThat(feeding().restart()).isEqualTo(new Restart(true, true, Optional.empty()));
  }

  @Test
  void whatIsStillChangingIsToldSo() {
    makeTable();
    run("pause", "stage=" + stage.name(), "reason=Moving house");
    feeds.with("b", State.CHANGING);

    assertThat(run("resume", "stage=" + stage.name())).isZero();

    assertThat(out.toString(UTF_8)).contains("resume it again in a minute");
  }

  @Test
  void aFeedThatIsChangingIsToldWithThePause() {
    makeTable();
    feeds.with("b", State.CHANGING);

    assertThat(run("pause", "stage=" + stage.name(), "reason=Moving house")).isZero();

    assertThat(out.toString(UTF_8)).contains("within a minute (1 are being switched off)");
  }

  @ParameterizedTest
  @CsvSource({"first-key, account=a", "pause, reason=r", "resume, account="})
  void aStageThatIsNotThereIsToldInASentence(String command, String option) {
    assertThat(run(command, "stage=" + stage.name(), option)).isOne();

    assertThat(says.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            "There is no table %s in this account and region: deploy the stage first, or choose another with AWS_PROFILE and AWS_REGION.\n"
                .formatted(stage.table()));
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first-key | stage=prod | first-key needs account: give account=…",
        "first-key | account=a | first-key needs stage: give stage=…",
        "first-key | account=a b | account=a b is no account: give 1 to 128 of A-Z a-z 0-9 . _ :"
            + " -.",
        "pause | stage=prod | pause needs reason: give reason=…",
        "resume | stage=Prod | stage=Prod is no stage: give 1 to 16 of a-z, 0-9 and -, beginning"
            + " with a letter.",
        "resume | reason=none | resume has no option reason, only stage.",
        "resume | prod | prod is no option: give options as name=value.",
        "stop | stage=prod | There is no such command. There are:",
      })
  void whatIsWrongIsToldInASentence(String command, String option, String sentence) {
    assertThat(run(command, option)).isOne();

    assertThat(says.toString(UTF_8)).startsWith(sentence);
    assertThat(says.toString(UTF_8).lines()).hasSizeLessThan(5);
  }

  @Test
  void aStageNamesWhatItHas() {
    assertThat(new Stage("prod").table()).isEqualTo("task-api-prod-tasks");
    assertThat(new Stage("prod").processor(TaskType.ANIMATED_LESSON))
        .isEqualTo("task-api-prod-process-animated-lesson");
  }

  private int run(String... arguments) {
    return new Program(
            new PrintStream(out, true, UTF_8),
            new PrintStream(says, true, UTF_8),
            asked -> new Operator(TestCloud.dynamoDb(), asked, surroundings, () -> feeds))
        .run(arguments);
  }

  private Feeding feeding() {
    return new Feeding(
        feeds,
        new DynamoDbProcessingState(TestCloud.dynamoDb(), TableName.of(stage.table())),
        surroundings);
  }

  private void makeTable() {
    TestCloud.dynamoDb().createTable(TaskTable.createRequest(stage.table()));
  }
}

package dev.taskapi.tasks.dynamodb;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes result and error as nested attributes and reads them back. */
final class OutcomeCodec {
  private static final String FOLDER = "d";
  private static final String FILES = "f";
  private static final String MILLIS = "m";
  private static final String PROVIDER = "p";
  private static final String WARNINGS = "w";
  private static final String STAGE = "s";
  private static final String CODE = "c";
  private static final String MESSAGE = "x";
  private static final String RETRYABLE = "r";
  private static final String ATTEMPT = "a";
  private static final String AT = "t";

  private OutcomeCodec() {}

  static AttributeValue result(TaskResult result) {
    Item item = Item.empty();
    item.text(FOLDER, result.folder().substring(result.folder().lastIndexOf('/') + 1))
        .value(
            FILES, AttributeValue.fromL(result.files().stream().map(OutcomeCodec::file).toList()))
        .text(PROVIDER, result.provider());
    result.duration().ifPresent(duration -> item.number(MILLIS, duration.toMillis()));
    if (!result.warnings().isEmpty()) {
      item.value(
          WARNINGS,
          AttributeValue.fromL(result.warnings().stream().map(AttributeValue::fromS).toList()));
    }
    return AttributeValue.fromM(item.attributes());
  }

  static TaskResult result(AttributeValue value, Incarnation task) {
    Item item = Item.of(value.m());
    List<AttributeValue> files = item.valueIfAny(FILES).map(AttributeValue::l).orElse(List.of());
    return new TaskResult(
        FileKey.resultFolder(task, item.text(FOLDER)),
        files.stream().map(OutcomeCodec::file).toList(),
        item.valueIfAny(MILLIS).map(millis -> Duration.ofMillis(Long.parseLong(millis.n()))),
        item.text(PROVIDER),
        item.valueIfAny(WARNINGS).map(AttributeValue::l).orElse(List.of()).stream()
            .map(AttributeValue::s)
            .toList());
  }

  static AttributeValue error(TaskError error) {
    Item item = Item.empty();
    item.text(STAGE, error.stage())
        .text(CODE, error.code())
        .text(MESSAGE, error.message())
        .value(RETRYABLE, AttributeValue.fromBool(error.retryable()))
        .number(ATTEMPT, error.attempt())
        .number(AT, error.at().toEpochMilli());
    return AttributeValue.fromM(item.attributes());
  }

  static TaskError error(AttributeValue value) {
    Item item = Item.of(value.m());
    return new TaskError(
        item.text(STAGE),
        item.text(CODE),
        item.text(MESSAGE),
        item.valueIfAny(RETRYABLE).map(AttributeValue::bool).orElse(false),
        (int) item.number(ATTEMPT),
        item.time(AT));
  }

  private static AttributeValue file(ResultFile file) {
    return AttributeValue.fromL(
        List.of(
            AttributeValue.fromS(file.name()),
            AttributeValue.fromS(file.contentType()),
            AttributeValue.fromN(Long.toString(file.size()))));
  }

  private static ResultFile file(AttributeValue value) {
    List<AttributeValue> parts = value.l();
    return new ResultFile(parts.get(0).s(), parts.get(1).s(), Long.parseLong(parts.get(2).n()));
  }
}

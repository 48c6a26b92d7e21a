package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.tasks.access.KeyOrder;
import dev.taskapi.tasks.access.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what key is asked for. A body with faults is refused with all of them. */
final class KeyReader {
  static final int MOST_NAME_CHARACTERS = 128;

  /** RFC 3339, as OpenAPI's date-time, in upper case. */
  static final Pattern TIME_FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9](?:\\.[0-9]{1,9})?"
              + "(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9])");

  private static final Loc BODY = Loc.of("body");
  private static final String SCOPES =
      Choice.rule(Scope.ofKeys().toArray(Scope[]::new), Scope::wireName);
  private static final String TIME =
      "should be a time with seconds and zone, such as 2030-01-31T12:00:00Z";

  private final InstantSource clock;

  KeyReader(InstantSource clock) {
    this.clock = clock;
  }

  KeyOrder read(Caller caller, JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!body.isObject()) {
      problems.add(new FieldProblem(BODY, "Input should be an object", "object_type"));
    }
    Fields fields = new Fields(body, BODY, problems);
    KeyOrder order =
        new KeyOrder(
            caller.account(),
            caller.scopes(),
            SourceReader.read(fields, "name", MOST_NAME_CHARACTERS),
            scopes(fields),
            expiry(fields));
    if (!problems.isEmpty()) {
      throw Problems.invalid(problems).asException();
    }
    return order;
  }

  private static Optional<Set<Scope>> scopes(Fields fields) {
    return fields
        .list(
            "scopes",
            name -> Scope.ofWireName(name).filter(scope -> Scope.ofKeys().contains(scope)),
            SCOPES)
        .filter(scopes -> !scopes.isEmpty())
        .map(EnumSet::copyOf);
  }

  private Optional<Instant> expiry(Fields fields) {
    Optional<Instant> expiry = fields.parsed("expires_at", KeyReader::time, TIME);
    if (expiry.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
      fields.refuse("expires_at", "Input should be in the future", "datetime_future");
    }
    return expiry;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(text)
          .filter(TIME_FORM.asMatchPredicate())
          .map(time -> OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}

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

/** Reads what key is asked for. A body with faults is refused with all of them. */
final class KeyReader {
  private static final int MOST_NAME_CHARACTERS = 128;
  private static final int LAST_YEAR = 9999;
  private static final Loc BODY = Loc.of("body");
  private static final String SCOPES =
      Choice.rule(Scope.ofKeys().toArray(Scope[]::new), Scope::wireName);
  private static final String TIME =
      "should be an ISO-8601 time with its zone, such as 2030-01-31T12:00:00Z";

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
      fields.refuse("expires_at", "Input should be in the future", "value_error");
    }
    return expiry;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text))
          .filter(time -> Math.abs(time.getYear()) <= LAST_YEAR)
          .map(time -> time.toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}

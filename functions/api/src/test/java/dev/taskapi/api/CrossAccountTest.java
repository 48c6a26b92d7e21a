package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route, by every way to name something of another account: never a byte of it is answered,
 * and nothing of it changes. A new route is tried as it comes; one with a path parameter that is
 * new here fails until it is said what the other account has by it.
 */
@Tag("exhaustive")
final class CrossAccountTest {
  private static final String IDEMPOTENCY_KEY = "the-same-key";

  static Stream<Route> routes() {
    return Routes.ALL.stream();
  }

  @Test
  void theMarksAreSeenByTheirOwner() {
    TwoAccounts accounts = new TwoAccounts();
    for (String target : List.of("/api/tasks", "/api/tasks/" + TwoAccounts.SHARED)) {
      Answer answer = accounts.bench.sendBare(accounts.asOther(Call.get(target)));
      assertThat(answer.text()).contains("user-" + TwoAccounts.MARK, "warning " + TwoAccounts.MARK);
    }
    assertThat(accounts.othersState()).contains("prompt " + TwoAccounts.MARK);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nothingOfAnotherAccountIsAnsweredOrChanged(Route route) {
    List<Integer> statuses = new ArrayList<>();
    for (int caller = 0; caller < callers(new TwoAccounts()).size(); caller++) {
      for (int i = 0; i < attempts(route, new TwoAccounts()).size(); i++) {
        TwoAccounts accounts = new TwoAccounts();
        Call call = callers(accounts).get(caller).apply(attempts(route, accounts).get(i));
        statuses.add(harmless(accounts, call).status());
      }
    }
    assertThat(statuses).as("some attempt must be a good call").anyMatch(status -> status < 400);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anotherAccountsNameBesideOnesOwnCredentialsOpensNothing(Route route) {
    TwoAccounts accounts = new TwoAccounts();
    for (String account : List.of(TwoAccounts.OTHER.value(), both(), " " + both(), "*", "%")) {
      for (UnaryOperator<Call> caller : callers(accounts)) {
        for (Call call : attempts(route, accounts)) {
          Answer answer = harmless(accounts, caller.apply(call).with("X-Account-ID", account));
          assertThat(route.scope().isEmpty() || answer.status() == 403).as(call.target()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void twoCredentialsAtOnceOpenNothing(Route route) {
    TwoAccounts accounts = new TwoAccounts();
    for (Call call : attempts(route, accounts)) {
      Call twice = callers(accounts).getFirst().apply(call).with("X-API-Key", accounts.theirKey);
      Answer answer = harmless(accounts, twice);
      assertThat(route.scope().isEmpty() || answer.status() == 400).as(call.target()).isTrue();
    }
  }

  private static Answer harmless(TwoAccounts accounts, Call call) {
    String before = accounts.othersState();
    Answer answer = accounts.bench.sendBare(call);
    assertThat(answer.status() + answer.headers().toString() + told(answer))
        .as("the answer of %s %s", call.method(), call.target())
        .doesNotContain(TwoAccounts.MARK);
    assertThat(accounts.othersState())
        .as("the other account after %s %s", call.method(), call.target())
        .isEqualTo(before);
    return answer;
  }

  /** Without what the caller said himself: a video keeps all that its flat body has. */
  private static String told(Answer answer) {
    if (!answer.text().startsWith("{")) {
      return answer.text();
    }
    JsonNode body = answer.json();
    if (body.path("request_data") instanceof ObjectNode kept) {
      kept.remove(List.of("account_id", "user_id"));
    }
    return body.toString();
  }

  private static List<UnaryOperator<Call>> callers(TwoAccounts accounts) {
    return List.of(
        call ->
            call.with("Authorization", "Bearer " + accounts.myToken)
                .with("X-Account-ID", TwoAccounts.MINE.value()),
        call -> call.with("X-API-Key", accounts.myKey));
  }

  /** Calls of a route that name what the other account has, and what both have. */
  private static List<Call> attempts(Route route, TwoAccounts accounts) {
    List<Call> calls = new ArrayList<>();
    for (String path : paths(route.path(), accounts)) {
      for (String query : queries(route, accounts)) {
        calls.addAll(bodies(Call.of(route.method(), path + query)));
      }
    }
    return calls;
  }

  private static List<String> paths(String path, TwoAccounts accounts) {
    int start = path.indexOf('{');
    if (start < 0) {
      return List.of(path);
    }
    String parameter = path.substring(start, path.indexOf('}') + 1);
    return values(accounts, parameter).stream()
        .map(value -> path.replace(parameter, value))
        .toList();
  }

  /** What stands for a parameter: the other's, both's and mine. */
  private static List<String> values(TwoAccounts accounts, String parameter) {
    return Optional.ofNullable(
            Map.of(
                    "{task_id}",
                    List.of(TwoAccounts.THEIRS, TwoAccounts.SHARED, TwoAccounts.OWN),
                    "{asset}",
                    List.of("page.css"),
                    "{key_id}",
                    List.of(keyId(accounts.theirKey), keyId(accounts.myKey)))
                .get(parameter))
        .orElseThrow(() -> new AssertionError("what has the other account by " + parameter + "?"));
  }

  private static List<String> queries(Route route, TwoAccounts accounts) {
    if (!route.method().equals("GET")) {
      return List.of("");
    }
    String ids = "task_ids=%s,%s".formatted(TwoAccounts.THEIRS, TwoAccounts.SHARED);
    return List.of(
        "",
        "?" + ids,
        "?task_source_group_id=group&task_source_ids=source",
        "?account_id=" + TwoAccounts.OTHER.value() + "&user_id=user-" + TwoAccounts.MARK,
        "?cursor=" + theirCursor(accounts));
  }

  private static String theirCursor(TwoAccounts accounts) {
    Call page = accounts.asOther(Call.get("/api/tasks?limit=1"));
    return accounts.bench.sendBare(page).ok(200).path("next_cursor").asText();
  }

  private static List<Call> bodies(Call call) {
    if (call.method().equals("GET") || call.method().equals("DELETE")) {
      return List.of(call);
    }
    Call json =
        call.with("content-type", "application/json").with("Idempotency-Key", IDEMPOTENCY_KEY);
    return Stream.of(TwoAccounts.OWN, TwoAccounts.THEIRS).map(id -> json.body(body(id))).toList();
  }

  /** All that any call takes by name; fields that a call does not know are ignored. */
  private static String body(String id) {
    return """
    {"tasks": [
       {"task_id": "%1$s", "task_type": "quiz",
        "request_data": {"story_prompt": "P", "difficulty": "easy"}},
       {"task_id": "%2$s", "task_type": "quiz"}],
     "task_ids": ["%1$s", "%2$s"], "task_id": "%2$s", "task_type": "quiz", "force": true,
     "account_id": "%3$s", "user_id": "user-%4$s", "story_prompt": "P", "segments": 1}"""
        .formatted(TwoAccounts.SHARED, id, TwoAccounts.OTHER.value(), TwoAccounts.MARK);
  }

  private static String both() {
    return TwoAccounts.MINE.value() + "," + TwoAccounts.OTHER.value();
  }

  /** A key is tapi_ACCOUNT_ID_SECRET_CHECKSUM. */
  private static String keyId(String key) {
    return key.split("_", -1)[2];
  }
}

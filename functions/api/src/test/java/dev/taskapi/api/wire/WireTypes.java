package dev.taskapi.api.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A codec that finds out by itself what views have, for the documentation to describe them by. */
public final class WireTypes {
  private WireTypes() {}

  interface OfTask {
    @JsonUnwrapped
    TaskSummary summary();

    @JsonRawValue
    @Nullable String requestData();
  }

  interface OfDetail {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<String> queueResult();
  }

  interface OfProblem {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ProblemView.ErrorView> errors();

    @JsonAnyGetter
    Map<String, Object> extras();
  }

  public static JsonMapper codec() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .addMixIn(TaskView.class, OfTask.class)
        .addMixIn(DetailView.class, OfDetail.class)
        .addMixIn(ProblemView.class, OfProblem.class)
        .build();
  }
}

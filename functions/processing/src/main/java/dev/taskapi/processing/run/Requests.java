package dev.taskapi.processing.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.Reading;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Task;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a stored request back. It was validated when it was created. */
final class Requests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Requests() {}

  static ContentRequest of(Task task, Optional<RequestData> data) {
    RequestData request = data.orElseThrow(() -> invalid("the task has none"));
    return switch (read(task, request)) {
      case Reading.Valid valid -> valid.request();
      case Reading.Invalid invalid ->
          throw invalid(
              invalid.problems().stream()
                  .map(FieldProblem::message)
                  .collect(Collectors.joining("; ")));
    };
  }

  private static Reading read(Task task, RequestData request) {
    try {
      return RequestReader.read(
          task.order().type(), JSON.readTree(request.json()), Loc.of("request_data"));
    } catch (JsonProcessingException unreadable) {
      throw invalid("it cannot be read").causedBy(unreadable);
    }
  }

  private static GenerationException invalid(String why) {
    return GenerationException.permanent(
        Stage.READING, "invalid_request", "The request is not valid any more: " + why);
  }
}

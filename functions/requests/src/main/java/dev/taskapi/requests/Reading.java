package dev.taskapi.requests;

import java.util.List;

/** What became of reading a {@code request_data}. */
public sealed interface Reading {
  record Valid(ContentRequest request) implements Reading {}

  /** Every fault at once, at least one. */
  record Invalid(List<FieldProblem> problems) implements Reading {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}

package dev.taskapi.requests;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a request something stands.
 *
 * @param steps field names (String) and array positions (Integer), outermost first
 */
public record Loc(List<Object> steps) {
  public Loc {
    steps = List.copyOf(steps);
  }

  public static Loc of(String root) {
    return new Loc(List.of(root));
  }

  public Loc at(String field) {
    return plus(field);
  }

  public Loc at(int position) {
    return plus(position);
  }

  private Loc plus(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Loc(longer);
  }
}

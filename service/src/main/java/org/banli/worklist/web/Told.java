package org.banli.worklist.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.banli.platform.Problem;

/** A problem as a message of the next page; kept in the session until then. */
public record Told(String key, List<String> arguments) implements Serializable {

  static Told of(Problem problem) {
    return new Told(
        problem.key(), Arrays.stream(problem.arguments()).map(String::valueOf).toList());
  }
}

package org.banli.simulator;

import java.util.Arrays;
import java.util.Optional;

/** How a played system can fail. */
enum Fault {
  /** Works. */
  NONE("off"),
  /** Answers correctly, after {@code millis}. */
  DELAY("delay"),
  /** Takes the request and never answers. */
  SILENT("silent"),
  /** Begins to answer and never ends. */
  DRIP("drip"),
  /** Status 500 and a page. */
  ERROR("error"),
  /** Status 403: it will not say. */
  REFUSE("refuse"),
  /** Status 200 and text that is not JSON. */
  NONSENSE("nonsense"),
  /** Status 200 and a sign-in page. */
  HTML("html"),
  /** Status 200 and nothing. */
  EMPTY("empty"),
  /** Breaks off in the middle. */
  CUT("cut"),
  /** JSON of the wrong form: texts for numbers, an object for a list. */
  WRONG_TYPE("wrongType"),
  /** Answers about somebody else. */
  WRONG_PERSON("wrongPerson"),
  /** Leaves out the last person. */
  INCOMPLETE("incomplete");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Fault> of(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code.equals(code)).findFirst();
  }
}

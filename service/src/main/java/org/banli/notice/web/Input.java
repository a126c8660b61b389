package org.banli.notice.web;

import java.util.Optional;

/** An objection as typed; blanks around are dropped. */
public record Input(String name, String phone, String reason) {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 2000;
  private static final int LONGEST_NAME = 60;

  public Input {
    name = name == null ? "" : name.strip();
    phone = phone == null ? "" : phone.strip();
    reason = reason == null ? "" : reason.strip();
  }

  /** The message of the first thing that is wrong. */
  Optional<String> error() {
    int length = reason.codePointCount(0, reason.length());
    if (length < SHORTEST) {
      return Optional.of("notice.object.reason.short");
    }
    if (length > LONGEST || name.length() > LONGEST_NAME) {
      return Optional.of("notice.object.long");
    }
    return phone.isEmpty() || phone.matches("[0-9+ -]{7,20}")
        ? Optional.empty()
        : Optional.of("notice.object.phone.wrong");
  }

  @Override
  public String toString() {
    return "***";
  }
}

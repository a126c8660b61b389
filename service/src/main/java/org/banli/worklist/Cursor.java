package org.banli.worklist;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The place after a row in an ordered list: its rank, its moment and its id. */
record Cursor(int rank, LocalDateTime at, long id) {

  static final Cursor START = new Cursor(0, LocalDateTime.of(1000, 1, 1, 0, 0), 0);
  static final Cursor END = new Cursor(0, ItemRow.NEVER, Long.MAX_VALUE);

  /** An address that somebody has damaged starts over. */
  static Cursor parse(Optional<String> text, Cursor otherwise) {
    return text.flatMap(Cursor::read).orElse(otherwise);
  }

  private static Optional<Cursor> read(String text) {
    var parts = text.split("_", -1);
    try {
      return parts.length == 3 && parts[0].matches("[01]")
          ? Optional.of(
              new Cursor(
                  Integer.parseInt(parts[0]),
                  LocalDateTime.parse(parts[1]),
                  Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return rank + "_" + at + "_" + id;
  }
}

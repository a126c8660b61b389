package org.banli.worklist;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The place after a row in an ordered list: its moment and its id. */
record Cursor(LocalDateTime at, long id) {

  static final Cursor START = new Cursor(LocalDateTime.of(1000, 1, 1, 0, 0), 0);
  static final Cursor END = new Cursor(ItemRow.NEVER, Long.MAX_VALUE);

  /** An address that somebody has damaged starts over. */
  static Cursor parse(Optional<String> text, Cursor otherwise) {
    return text.flatMap(Cursor::read).orElse(otherwise);
  }

  private static Optional<Cursor> read(String text) {
    int cut = text.lastIndexOf('_');
    try {
      return Optional.of(
          new Cursor(
              LocalDateTime.parse(text.substring(0, Math.max(cut, 0))),
              Long.parseLong(text.substring(cut + 1))));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "_" + id;
  }
}

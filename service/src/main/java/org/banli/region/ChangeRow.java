package org.banli.region;

import java.time.LocalDate;

record ChangeRow(
    long id,
    LocalDate effective,
    Kind kind,
    String oldCode,
    String newCode,
    String oldPath,
    String newPath,
    long oldOffice,
    long newOffice) {

  enum Kind {
    PLACE,
    OFFICE
  }

  static ChangeRow of(Divisions.Moved moved, LocalDate on) {
    return new ChangeRow(
        0,
        on,
        Kind.PLACE,
        moved.old().value(),
        moved.into().value(),
        moved.oldPath(),
        moved.newPath(),
        0,
        0);
  }

  static ChangeRow of(long office, long successor, LocalDate on) {
    return new ChangeRow(0, on, Kind.OFFICE, "", "", "", "", office, successor);
  }

  Divisions.Moved moved() {
    return new Divisions.Moved(
        new DivisionCode(oldCode), new DivisionCode(newCode), oldPath, newPath);
  }
}

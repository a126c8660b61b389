package org.banli.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated division tree. */
public interface Divisions {

  /** The division as it stands or last stood. */
  Optional<Division> find(DivisionCode code);

  /** The division at the end of a path, as positions name their jurisdiction. */
  default Optional<Division> at(String path) {
    var codes = path.split("/", -1);
    return codes.length < 2 ? Optional.empty() : find(new DivisionCode(codes[codes.length - 2]));
  }

  /** Direct children on a day, by code; of the whole country when {@code parent} is empty. */
  List<Division> children(Optional<DivisionCode> parent, LocalDate on);

  /** Names from the province down, without repetition: {@code 安徽省宣城市宁国市西津街道…}. */
  String fullName(DivisionCode code);

  /** The division that stands for this code on the day: itself, or what it was merged into. */
  Division successor(DivisionCode code, LocalDate on);

  /**
   * Ends a division on a day and names what it was merged into; its code stays valid for closed
   * cases (R70). What lies below it lies below the other from that day on, under its own codes.
   * Publishes {@link Moved} on that day. Its offices are the caller's to close.
   *
   * @param on first day on which the old division no longer exists
   * @throws org.banli.platform.Problem refused, when either does not exist on that day, they are of
   *     different levels, or one lies within the other
   */
  void merge(DivisionCode old, DivisionCode into, LocalDate on);

  /**
   * A division has become part of another, with all below it; whoever keeps paths replaces {@code
   * oldPath} at their beginning by {@code newPath}.
   */
  record Moved(DivisionCode old, DivisionCode into, String oldPath, String newPath) {}
}

package org.banli.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.banli.platform.IdNumber;

/** Which fields are wrong, by name. */
final class Checks {

  private Checks() {}

  /** A visit lies between the lead, to the minute, and now. */
  static List<String> visit(Lead lead, Leads.Visit visit, Instant now) {
    List<String> wrong = new ArrayList<>();
    var from = lead.filed().truncatedTo(ChronoUnit.MINUTES);
    if (visit.at().filter(at -> !at.isAfter(now) && !at.isBefore(from)).isEmpty()) {
      wrong.add("at");
    }
    if (visit.note().isBlank() || NewLead.tooLong(visit.note())) {
      wrong.add("visitNote");
    }
    return wrong;
  }

  static List<String> missing(Lead lead, Leads.Missing missing) {
    List<String> wrong = new ArrayList<>();
    if (lead.idNumber() == null && IdNumber.parse(missing.idNumber()).isEmpty()) {
      wrong.add("idNumber");
    }
    if (lead.phone() == null && !NewLead.phone(missing.phone().replaceAll("\\s", ""))) {
      wrong.add("phone");
    }
    return wrong;
  }

  /** "Other" is no reason without a word of why. */
  static List<String> closing(Leads.Closing closing) {
    List<String> wrong = new ArrayList<>();
    if (List.of(Lead.Reason.values()).stream()
        .noneMatch(it -> it.name().equals(closing.reason()))) {
      wrong.add("reason");
    }
    boolean unsaid = closing.note().isBlank() && closing.reason().equals(Lead.Reason.OTHER.name());
    if (unsaid || NewLead.tooLong(closing.note())) {
      wrong.add("closingNote");
    }
    return wrong;
  }
}

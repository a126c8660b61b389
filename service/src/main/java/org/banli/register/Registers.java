package org.banli.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;

/** One row per fact with from-to dates and its source case; never deleted. */
public interface Registers {

  /** Enters what the matter's register rules say for the outcome. Idempotent per case and rule. */
  List<Entry> enter(CaseNo no, String outcome);

  List<Entry> ofPerson(String register, String idNumber);

  List<Entry> ofCase(CaseNo no);

  /** An entry. */
  record Entry(
      long id,
      String register,
      CaseNo source,
      Map<String, Object> fields,
      LocalDate from,
      Optional<LocalDate> to) {}
}

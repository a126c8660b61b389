package org.banli.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;

/**
 * What those who decide must know of somebody in a case, whatever the matter: who stands in a
 * register for which some current matter has a {@code warning}.
 */
public interface Warnings {

  /**
   * About everybody of the case: applicant, parties, those whom the check asks about, and those the
   * matter looks up. Newest first.
   */
  List<Warning> of(CaseNo no);

  /**
   * @param person masked name; of an organisation the whole
   * @param source the case that made the entry, if one did
   */
  record Warning(
      Bilingual text,
      String person,
      long entry,
      String register,
      LocalDate since,
      Optional<CaseNo> source) {}
}

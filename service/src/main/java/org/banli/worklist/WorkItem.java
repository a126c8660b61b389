package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;

/**
 * One open task of a person.
 *
 * @param task the engine's task id
 * @param step key of the user task in the model
 * @param block which building block it is: {@code accept survey review decide applicant ...}
 * @param form form to fill in; empty when only an outcome is chosen
 * @param outcomes keys to choose from, with their texts
 * @param office where it waits; empty when it waits for the applicant
 * @param contracted the visit was handed to a contractor, who is the assignee (R11)
 * @param why why it waits there, in one sentence
 */
public record WorkItem(
    long id,
    String task,
    CaseNo no,
    String matter,
    Bilingual matterName,
    String step,
    Bilingual stepName,
    String block,
    Optional<String> form,
    List<Outcome> outcomes,
    String level,
    String role,
    OptionalLong office,
    String divisionPath,
    String place,
    String applicantMasked,
    OptionalLong assignee,
    Optional<String> assigneeName,
    boolean contracted,
    LocalDateTime created,
    Optional<LocalDateTime> due,
    Set<String> marks,
    Bilingual why,
    int version) {

  /** The block of household visits, the only one whose items a contractor is given (R11). */
  static final String VISIT = "survey";

  /** The contractor to whom this visit was handed. */
  public OptionalLong contractor() {
    return contracted && block.equals(VISIT) ? assignee : OptionalLong.empty();
  }

  /** A choice at the end of a task; {@code tone} is {@code good bad neutral}. */
  public record Outcome(String key, Bilingual text, String tone, boolean reasonRequired) {}
}

package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
 * @param asked under which key its answers are kept, for which element and party it is
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
    int version,
    Asked asked) {

  /** The block of household visits, the only one whose items a contractor is given (R11). */
  static final String VISIT = "survey";

  /**
   * What tells items of one step apart.
   *
   * @param key under which the answers are kept, when not under the form's id
   * @param each the element of a list for which this item is
   * @param party role of the party for whom it waits
   */
  public record Asked(Optional<String> key, Optional<Each> each, Optional<String> party) {
    /** A step that is taken once, by the house. */
    public static final Asked ONCE =
        new Asked(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * An element of the list for which a step was opened.
   *
   * @param round the same for all items that were opened together
   * @param place from zero, in the order of the list
   * @param element a text, or a context
   */
  public record Each(String round, int place, Object element) {

    /** The element as people know it: the text itself, or its {@code name}. */
    public String name() {
      return element instanceof Map<?, ?> context
          ? String.valueOf(context.containsKey("name") ? context.get("name") : "")
          : String.valueOf(element);
    }
  }

  /**
   * The key under which the answers of the form are kept: one of its own for each element, so that
   * nobody touches another's.
   */
  public Optional<String> kept() {
    return form.map(id -> kept(asked, id, this.id));
  }

  static String kept(Asked asked, String form, long item) {
    var key = asked.key().orElse(form);
    return asked.each().isPresent() ? key + "." + item : key;
  }

  /** The contractor to whom this visit was handed. */
  public OptionalLong contractor() {
    return contracted && block.equals(VISIT) ? assignee : OptionalLong.empty();
  }

  /** A choice at the end of a task; {@code tone} is {@code good bad neutral}. */
  public record Outcome(String key, Bilingual text, String tone, boolean reasonRequired) {}
}

package org.banli.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.casefile.Presence;
import org.banli.form.Validation.Defect;

/**
 * What stands in the fields of the task page.
 *
 * @param version of the item as the person saw it
 * @param presence how a party showed who they are, as typed; blank when nothing was chosen
 * @param note what was seen then
 * @param editing a row or a paper was added or removed; nothing is handed in yet
 * @param defects of uploads that were refused
 */
public record Typed(
    int version,
    String outcome,
    String opinion,
    Map<String, Object> answers,
    String presence,
    String note,
    boolean editing,
    List<Defect> defects) {

  static final Typed NOTHING = new Typed(0, "", "", Map.of(), "", "", false, List.of());

  /** What was said of how the party showed who they are. */
  Optional<Presence> shown() {
    return Stream.of(Presence.How.values())
        .filter(how -> how.name().equals(presence))
        .findFirst()
        .map(how -> new Presence(how, note));
  }
}

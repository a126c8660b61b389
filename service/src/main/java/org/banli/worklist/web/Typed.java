package org.banli.worklist.web;

import java.util.List;
import java.util.Map;
import org.banli.form.Validation.Defect;

/**
 * What stands in the fields of the task page.
 *
 * @param version of the item as the person saw it
 * @param editing a row or a paper was added or removed; nothing is handed in yet
 * @param defects of uploads that were refused
 */
public record Typed(
    int version,
    String outcome,
    String opinion,
    Map<String, Object> answers,
    boolean editing,
    List<Defect> defects) {

  static final Typed NOTHING = new Typed(0, "", "", Map.of(), false, List.of());
}

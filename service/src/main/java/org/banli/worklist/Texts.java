package org.banli.worklist;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banli.platform.Bilingual;

/** What a row says to people, kept as one JSON document. */
record Texts(
    Bilingual matterName,
    Bilingual stepName,
    List<WorkItem.Outcome> outcomes,
    Set<String> marks,
    Bilingual why) {

  Texts because(Bilingual reason) {
    return new Texts(matterName, stepName, outcomes, marks, reason);
  }

  Texts marked(String mark) {
    var all = new TreeSet<>(marks);
    all.add(mark);
    return new Texts(matterName, stepName, outcomes, all, why);
  }

  static Texts of(WorkItem item) {
    return new Texts(item.matterName(), item.stepName(), item.outcomes(), item.marks(), item.why());
  }
}

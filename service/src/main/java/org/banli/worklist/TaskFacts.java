package org.banli.worklist;

import java.util.HashMap;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/**
 * {@code opinion.<step>}: how people last completed a step, as {@code outcome}, {@code text} (what
 * they wrote), {@code name} and {@code on}; letters and conditions read reasons from here.
 */
@Component("worklistTaskFacts")
class TaskFacts implements FactSource {

  private final WorkItemMapper mapper;
  private final Rows rows;

  TaskFacts(WorkItemMapper mapper, Rows rows) {
    this.mapper = mapper;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var steps = new HashMap<String, Object>();
    var byPeople =
        mapper.doneOfCase(file.no().value()).stream().filter(row -> row.actor() != null).toList();
    rows.dones(byPeople).forEach(done -> steps.put(done.step(), fact(done)));
    return steps;
  }

  private static Map<String, Object> fact(DoneItem done) {
    return Map.of(
        "outcome", done.outcome().orElse(""),
        "text", done.opinion(),
        "name", done.actorName().orElse(""),
        "on", done.done().toLocalDate());
  }
}

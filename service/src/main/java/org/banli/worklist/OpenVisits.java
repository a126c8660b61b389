package org.banli.worklist;

import org.banli.casefile.CaseNo;
import org.banli.casefile.Visiting;
import org.banli.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos of a visit come from the contractor who has it now. */
@Component("worklistOpenVisits")
@Transactional(readOnly = true)
class OpenVisits implements Visiting {

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Gate gate;

  OpenVisits(WorkItemMapper mapper, Rows rows, Gate gate) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
  }

  @Override
  public boolean visits(Actor contractor, CaseNo no) {
    return rows.items(mapper.ofCase(no.value())).stream()
        .anyMatch(item -> item.contracted() && gate.may(contractor, item));
  }

  @Override
  public boolean asked(Actor actor, CaseNo no) {
    return rows.items(mapper.ofCase(no.value())).stream()
        .anyMatch(item -> item.asked().party().isPresent() && gate.may(actor, item));
  }
}

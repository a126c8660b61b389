package org.banli.worklist;

import java.util.Set;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Handling;
import org.springframework.stereotype.Component;

/** Offices where work items of a case wait or waited. */
@Component("worklistHandlingOffices")
class HandlingOffices implements Handling {

  private final WorkItemMapper mapper;

  HandlingOffices(WorkItemMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Set<Long> offices(CaseNo no) {
    return Set.copyOf(mapper.offices(no.value()));
  }
}

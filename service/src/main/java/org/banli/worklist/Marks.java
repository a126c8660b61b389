package org.banli.worklist;

import org.banli.casefile.CaseFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that is marked while tasks of it are open: they show it, and urgent ones move up. */
@Component("worklistMarks")
class Marks {

  private final WorkItemMapper mapper;
  private final Rows rows;

  Marks(WorkItemMapper mapper, Rows rows) {
    this.mapper = mapper;
    this.rows = rows;
  }

  @EventListener
  void marked(CaseFiles.Marked marked) {
    mapper
        .ofCase(marked.no().value())
        .forEach(row -> mapper.texts(row.id(), rows.marked(row, marked.mark())));
  }
}

package org.banli.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.banli.archive.Contents;
import org.banli.archive.Piece;
import org.banli.casefile.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people decided and wrote, task by task; names of staff are those of the timeline. */
@Component("worklistOpinions")
@Order(5)
class OpinionContents implements Contents {

  private final WorkItemMapper mapper;
  private final Rows rows;

  OpinionContents(WorkItemMapper mapper, Rows rows) {
    this.mapper = mapper;
    this.rows = rows;
  }

  @Override
  public String folder() {
    return "opinions";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return mapper.doneOfCase(file.no().value()).stream().map(this::piece).toList();
  }

  private Piece piece(DoneRow row) {
    var done = rows.done(row);
    var data = new HashMap<String, @Nullable Object>();
    data.put("step", done.step());
    data.put("stepName", done.stepName().zh());
    data.put("form", row.form());
    data.put("level", row.level());
    data.put("role", row.role());
    data.put("office", row.office());
    data.put("actor", row.actor());
    data.put("outcome", row.outcome());
    data.put("outcomeText", done.outcomeText().map(it -> it.zh()).orElse(""));
    data.put("opinion", done.opinion());
    data.put("signature", row.signature());
    data.put("done", row.done());
    data.values().removeIf(Objects::isNull);
    return new Piece(Long.toString(row.id()), done.stepName().zh(), data);
  }
}

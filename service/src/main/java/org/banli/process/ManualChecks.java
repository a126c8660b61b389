package org.banli.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.check.Checks;
import org.banli.identity.Actor;
import org.banli.worklist.Worklist;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Step {@code manualCheck} of block check: what the desk found out stands in for the sources. */
@Component
class ManualChecks {

  private static final String STEP = "manualCheck";

  private final CaseFiles cases;
  private final Checks checks;

  ManualChecks(CaseFiles cases, Checks checks) {
    this.cases = cases;
    this.checks = checks;
  }

  /** Before the route goes on, so that what follows reads the answers. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void completed(Worklist.Completed completed) {
    if (completed.step().equals(STEP)
        && cases.answers(completed.no()).getOrDefault(STEP, Map.of()).get("results")
            instanceof List<?> results) {
      results.forEach(row -> answer(completed.actor(), completed.no(), (Map<?, ?>) row));
    }
  }

  private void answer(Actor actor, CaseNo no, Map<?, ?> row) {
    var answer = new LinkedHashMap<String, Object>();
    row.forEach((key, value) -> answer.put(String.valueOf(key), value));
    var source = String.valueOf(answer.remove("source"));
    var basis = String.valueOf(answer.remove("basis"));
    checks.answerManually(actor, no, source, answer, basis);
  }
}

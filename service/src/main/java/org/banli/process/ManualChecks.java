package org.banli.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.check.Checks;
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
      bySource(results)
          .forEach(
              (source, rows) ->
                  checks.answerManually(completed.actor(), completed.no(), source, rows));
    }
  }

  private static Map<String, List<Map<String, Object>>> bySource(List<?> results) {
    var bySource = new LinkedHashMap<String, List<Map<String, Object>>>();
    for (var row : results) {
      var answer = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) row).forEach((key, value) -> answer.put(String.valueOf(key), value));
      var source = String.valueOf(answer.remove("source"));
      bySource.computeIfAbsent(source, id -> new ArrayList<>()).add(answer);
    }
    return bySource;
  }
}

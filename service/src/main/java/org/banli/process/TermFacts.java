package org.banli.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.process.WaitMapper.Reckoned;
import org.springframework.stereotype.Component;

/**
 * {@code term.<variable>} = { from, first, day } of the terms that the route has reckoned: the day
 * on which it began, which is not counted; the first day of it; its last day.
 */
@Component
class TermFacts implements FactSource {

  private final WaitMapper rows;

  TermFacts(WaitMapper rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "term";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    return rows.reckonedOf(file.no().value()).stream()
        .collect(
            Collectors.toMap(Reckoned::variable, TermFacts::days, (newest, earlier) -> newest));
  }

  private static Map<String, Object> days(Reckoned term) {
    var from = term.started().toLocalDate();
    return Map.of("from", from, "first", from.plusDays(1), "day", term.due().toLocalDate());
  }
}

package org.banli.worklist.web;

import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limits of a case under the names that the matter gives them. */
@Component("worklistLimitLines")
class LimitLines {

  private final Limits limits;

  LimitLines(Limits limits) {
    this.limits = limits;
  }

  /** A limit; {@code stopped} says why the clock stands, as a text or as a message key. */
  public record Line(
      Bilingual name, Limits.Limit limit, @Nullable Bilingual stopped, boolean ended) {}

  List<Line> of(CaseNo no, Matter matter) {
    return limits.of(no.value()).stream().map(limit -> line(limit, matter)).toList();
  }

  private static Line line(Limits.Limit limit, Matter matter) {
    var rule = matter.limits().get(limit.key());
    var name = rule == null ? new Bilingual(limit.key(), limit.key()) : rule.name();
    return new Line(
        name, limit, limit.stopped().map(LimitLines::text).orElse(null), limit.ended().isPresent());
  }

  /** Models write reasons as {@code 中文|English}. */
  private static Bilingual text(String reason) {
    int bar = reason.indexOf('|');
    return bar < 0
        ? new Bilingual(reason, reason)
        : new Bilingual(reason.substring(0, bar).strip(), reason.substring(bar + 1).strip());
  }
}

package org.banli.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An entry as FEEL reads it. */
public final class EntryFacts {

  private EntryFacts() {}

  /**
   * {@code id, register, caseNo, origin, from, to, standing, mark, persons} and the entry's own
   * fields; what is not there is left out.
   */
  public static Map<String, Object> of(Registers.Entry entry, LocalDate today) {
    var facts = new LinkedHashMap<>(entry.fields());
    facts.put("id", BigDecimal.valueOf(entry.id()));
    facts.put("register", entry.register());
    entry.source().ifPresent(no -> facts.put("caseNo", no.value()));
    facts.put("origin", entry.origin());
    facts.put("from", entry.from());
    entry.to().ifPresent(last -> facts.put("to", last));
    facts.put("standing", entry.standsOn(today));
    facts.put("mark", entry.mark());
    return facts;
  }
}

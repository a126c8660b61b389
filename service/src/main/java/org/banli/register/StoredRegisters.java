package org.banli.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.region.Divisions;
import org.banli.vault.SealedJson;
import org.banli.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredRegisters implements Registers {

  private static final String ID_NUMBER = "id-number";

  private final RegisterMapper rows;
  private final RegisterRules rules;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final SealedJson sealed;
  private final Vault vault;
  private final Clock clock;

  StoredRegisters(
      RegisterMapper rows,
      RegisterRules rules,
      CaseFiles cases,
      Catalogue catalogue,
      SealedJson sealed,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.cases = cases;
    this.catalogue = catalogue;
    this.sealed = sealed;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public List<Entry> enter(CaseNo no, String outcome) {
    var all = catalogue.get(cases.get(no).matter()).registers();
    var entries = new ArrayList<Entry>();
    for (int number = 0; number < all.size(); number++) {
      if (applies(no, all.get(number), outcome)) {
        entries.add(entry(entered(no, number, all.get(number))));
      }
    }
    return List.copyOf(entries);
  }

  private boolean applies(CaseNo no, Matter.RegisterRule rule, String outcome) {
    return rule.outcome().equals(outcome)
        && (rule.when().equals("true") || rules.applies(rule, cases.facts(no)));
  }

  private EntryRow entered(CaseNo no, int number, Matter.RegisterRule rule) {
    return rows.find(no.value(), number).orElseGet(() -> enter(no, number, rule));
  }

  private EntryRow enter(CaseNo no, int number, Matter.RegisterRule rule) {
    var draft = rules.draft(rule, cases.facts(no));
    try {
      rows.insert(
          rule.register(),
          no.value(),
          number,
          sealed.seal(draft.fields()),
          draft.from(),
          draft.to().orElse(null),
          clock.instant(),
          cases.get(no).divisionPath());
    } catch (DuplicateKeyException enteredMeanwhile) {
      return rows.find(no.value(), number).orElseThrow();
    }
    var row = rows.find(no.value(), number).orElseThrow();
    draft.idNumbers().forEach(person -> rows.insertPerson(row.id(), index(person)));
    cases.note(Actor.SYSTEM, no, "register", Map.of("register", rule.register()), false);
    return row;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofPerson(String register, String idNumber) {
    var index = index(idNumber.strip().toUpperCase(Locale.ROOT));
    return rows.ofPerson(register, index).stream().map(this::entry).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofCase(CaseNo no) {
    return rows.ofCase(no.value()).stream().map(this::entry).toList();
  }

  @Override
  public void end(long entry, LocalDate last, CaseNo by) {
    rows.end(entry, last, by.value(), clock.instant());
    cases.note(Actor.SYSTEM, by, "registerEnd", Map.of("entry", Long.toString(entry)), false);
  }

  /** Listed under the place that carries on. */
  @EventListener
  void moved(Divisions.Moved moved) {
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  private byte[] index(String idNumber) {
    return vault.index(ID_NUMBER, idNumber);
  }

  private Entry entry(EntryRow row) {
    return new Entry(
        row.id(),
        row.register(),
        new CaseNo(row.caseNo()),
        sealed.openMap(row.fields()),
        row.fromDay(),
        Optional.ofNullable(row.toDay()),
        Optional.ofNullable(row.lifted()));
  }
}

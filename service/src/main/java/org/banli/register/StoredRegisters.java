package org.banli.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.banli.region.Divisions;
import org.banli.register.RegisterMapper.End;
import org.banli.register.RegisterRules.Draft;
import org.banli.vault.SealedJson;
import org.banli.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredRegisters implements Registers {

  /** Value space of all keys, identity numbers first of all. */
  static final String KEY = "id-number";

  private static final String ORIGIN = "register-origin";
  private static final Set<String> FOLLOWED = Set.of(Followups.REFERRAL, Followups.BREACH);

  private final RegisterMapper rows;
  private final RegisterRules rules;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final SealedJson sealed;
  private final Vault vault;
  private final Divisions divisions;
  private final Clock clock;

  StoredRegisters(
      RegisterMapper rows,
      RegisterRules rules,
      CaseFiles cases,
      Catalogue catalogue,
      SealedJson sealed,
      Vault vault,
      Divisions divisions,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.cases = cases;
    this.catalogue = catalogue;
    this.sealed = sealed;
    this.vault = vault;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Override
  public List<Entry> enter(CaseNo no, String outcome) {
    var all = catalogue.get(cases.get(no).matter()).registers();
    var entries = new ArrayList<Entry>();
    for (int number = 0; number < all.size(); number++) {
      if (applies(no, all.get(number), outcome)) {
        done(no, number, all.get(number)).map(this::entry).ifPresent(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  private boolean applies(CaseNo no, Matter.RegisterRule rule, String outcome) {
    return rule.outcome().equals(outcome)
        && (rule.when().equals("true") || rules.applies(rule, cases.facts(no)));
  }

  /** What the rule made, if it enters; nothing is done twice. */
  private Optional<EntryRow> done(CaseNo no, int number, Matter.RegisterRule rule) {
    var before = rows.find(no.value(), number);
    if (before.isPresent() || rows.endedBy(no.value(), number) > 0) {
      return before;
    }
    var facts = cases.facts(no);
    if (rule.ends().isEmpty()) {
      return Optional.of(enter(no, number, rule, rules.draft(rule, facts)));
    }
    return replace(no, number, rule, rule.ends().get());
  }

  private Optional<EntryRow> replace(
      CaseNo no, int number, Matter.RegisterRule rule, Matter.Ending ending) {
    var ids = locked(no, ending);
    var facts = cases.facts(no);
    var draft = rule.enters() ? Optional.of(rules.draft(rule, facts)) : Optional.<Draft>empty();
    var said = rules.last(rule, facts);
    var last =
        said.or(() -> draft.map(it -> it.from().minusDays(1)))
            .orElseGet(() -> LocalDate.now(clock));
    var atOnce = said.isEmpty() && draft.isEmpty();
    for (var id : ids) {
      var end = new End(id, last, no.value(), number, ending.mark(), clock.instant(), atOnce);
      rows.end(end);
      cases.note(Actor.SYSTEM, no, "registerEnd", Map.of("entry", Long.toString(id)), false);
    }
    return draft.map(it -> enter(no, number, rule, it));
  }

  /** Whoever waited for the lock reads again: the case before may have replaced the entry. */
  private SortedSet<Long> locked(CaseNo no, Matter.Ending ending) {
    SortedSet<Long> locked = new TreeSet<>();
    var ids = rules.ends(ending, cases.facts(no));
    while (!locked.containsAll(ids)) {
      for (var id : ids) {
        rows.lock(id);
        locked.add(id);
      }
      ids = rules.ends(ending, cases.facts(no));
    }
    return ids;
  }

  /** Of two cases that enter one name or person at once the second is refused. */
  private void demandSole(Matter.RegisterRule rule, Draft draft) {
    var today = LocalDate.now(clock);
    for (var key : draft.keys().stream().sorted().toList()) {
      rows.holdKey(rule.register(), index(key));
      if (ofPerson(rule.register(), key).stream().anyMatch(entry -> entry.standsOn(today))) {
        throw Problem.refused("register.refused.sole");
      }
    }
  }

  private EntryRow enter(CaseNo no, int number, Matter.RegisterRule rule, Draft draft) {
    if (rule.sole()) {
      demandSole(rule, draft);
    }
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
    draft.keys().forEach(key -> rows.insertPerson(row.id(), index(key)));
    cases.note(Actor.SYSTEM, no, "register", Map.of("register", rule.register()), false);
    return row;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofPerson(String register, String key) {
    var index = index(RegisterRules.key(key));
    return rows.ofPerson(register, index).stream().map(this::entry).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofAny(String register, List<String> keys) {
    return keys.stream()
        .map(RegisterRules::key)
        .filter(key -> !key.isEmpty())
        .distinct()
        .flatMap(key -> rows.ofPerson(register, index(key)).stream())
        .collect(Collectors.toMap(EntryRow::id, row -> row, (row, same) -> row))
        .values()
        .stream()
        .sorted(Comparator.comparingLong(EntryRow::id).reversed())
        .map(this::entry)
        .toList();
  }

  @Override
  public Entry load(Loaded loaded) {
    if (FOLLOWED.contains(loaded.register())) {
      throw new IllegalArgumentException("entries of " + loaded.register() + " belong to cases");
    }
    var origin = vault.index(ORIGIN, loaded.register() + " " + loaded.key());
    var keys = RegisterRules.keys(loaded.register(), loaded.persons());
    try {
      rows.load(
          loaded,
          loaded.to().orElse(null),
          origin,
          sealed.seal(content(loaded)),
          clock.instant(),
          divisions.find(loaded.division()).orElseThrow().path());
    } catch (DuplicateKeyException loadedBefore) {
      return entry(rows.loaded(loaded.register(), origin).orElseThrow());
    }
    var row = rows.loaded(loaded.register(), origin).orElseThrow();
    keys.forEach(key -> rows.insertPerson(row.id(), index(key)));
    return entry(row);
  }

  private static Map<String, Object> content(Loaded loaded) {
    var fields = new LinkedHashMap<>(loaded.fields());
    fields.put("persons", loaded.persons());
    return fields;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Entry> find(long entry) {
    return rows.entry(entry).map(this::entry);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> standing(String register, String path) {
    return rows.standing(register, path, LocalDate.now(clock)).stream().map(this::entry).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofCase(CaseNo no) {
    return rows.ofCase(no.value()).stream().map(this::entry).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> endedBy(CaseNo no) {
    return rows.endedByCase(no.value()).stream().map(this::entry).toList();
  }

  @Override
  public void end(long entry, LocalDate last, CaseNo by) {
    rows.end(new End(entry, last, by.value(), null, "", clock.instant(), false));
    cases.note(Actor.SYSTEM, by, "registerEnd", Map.of("entry", Long.toString(entry)), false);
  }

  /** Listed under the place that carries on. */
  @EventListener
  void moved(Divisions.Moved moved) {
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  byte[] index(String idNumber) {
    return vault.index(KEY, idNumber);
  }

  Entry entry(EntryRow row) {
    return new Entry(
        row.id(),
        row.register(),
        Optional.ofNullable(row.caseNo()).map(CaseNo::new),
        Objects.requireNonNullElse(row.origin(), ""),
        sealed.openMap(row.fields()),
        row.fromDay(),
        Optional.ofNullable(row.toDay()),
        Optional.ofNullable(row.lifted()),
        Optional.ofNullable(row.endedBy()).map(CaseNo::new),
        Objects.requireNonNullElse(row.mark(), ""));
  }
}

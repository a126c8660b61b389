package org.banli.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.RegisterEntries;
import org.banli.identity.Access;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.vault.SealedJson;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as FEEL reads them, for cases that are about one. */
@Component
class StoredEntries implements RegisterEntries {

  private final RegisterMapper rows;
  private final CaseFiles cases;
  private final Access access;
  private final Accounts accounts;
  private final SealedJson sealed;
  private final ApplicationClock clock;

  StoredEntries(
      RegisterMapper rows,
      CaseFiles cases,
      Access access,
      Accounts accounts,
      SealedJson sealed,
      ApplicationClock clock) {
    this.rows = rows;
    this.cases = cases;
    this.access = access;
    this.accounts = accounts;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> find(long entry) {
    return rows.entry(entry).map(this::read);
  }

  @Override
  public List<Map<String, @Nullable Object>> ofCase(CaseNo no) {
    return rows.ofCase(no.value()).stream().map(this::read).toList();
  }

  @Override
  public boolean mayRead(Actor actor, long entry) {
    var row = rows.entry(entry);
    if (row.isEmpty()) {
      return false;
    }
    return actor.kind() == Actor.Kind.APPLICANT
        ? concerns(actor, row.get())
        : cases
            .find(new CaseNo(row.get().caseNo()))
            .filter(it -> access.may(actor, Access.Act.VIEW_FILE, cases.subject(it)))
            .isPresent();
  }

  private boolean concerns(Actor actor, EntryRow row) {
    var mine = accounts.find(actor.account()).flatMap(Accounts.Account::idNumber);
    return sealed.openMap(row.fields()).get("persons") instanceof List<?> persons
        && mine.map(Secret::value)
            .filter(id -> persons.stream().anyMatch(p -> is(p, id)))
            .isPresent();
  }

  private static boolean is(@Nullable Object person, String idNumber) {
    return person instanceof Map<?, ?> map && idNumber.equals(map.get("idNumber"));
  }

  private Map<String, @Nullable Object> read(EntryRow row) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>(sealed.openMap(row.fields()));
    entry.put("id", java.math.BigDecimal.valueOf(row.id()));
    entry.put("register", row.register());
    entry.put("caseNo", row.caseNo());
    entry.put("from", row.fromDay());
    entry.put("to", row.toDay());
    entry.put("standing", stands(row, clock.today()));
    return entry;
  }

  private static boolean stands(EntryRow row, LocalDate today) {
    var last = row.toDay();
    return row.lifted() == null
        && !row.fromDay().isAfter(today)
        && (last == null || !last.isBefore(today));
  }
}

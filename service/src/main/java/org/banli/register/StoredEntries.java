package org.banli.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.RegisterEntries;
import org.banli.identity.Access;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as FEEL reads them, for cases that are about one. */
@Component
class StoredEntries implements RegisterEntries {

  private final RegisterMapper rows;
  private final Registers registers;
  private final CaseFiles cases;
  private final Access access;
  private final Accounts accounts;
  private final ApplicationClock clock;

  StoredEntries(
      RegisterMapper rows,
      Registers registers,
      CaseFiles cases,
      Access access,
      Accounts accounts,
      ApplicationClock clock) {
    this.rows = rows;
    this.registers = registers;
    this.cases = cases;
    this.access = access;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> find(long entry) {
    return registers.find(entry).map(this::read);
  }

  @Override
  public List<Map<String, @Nullable Object>> ofCase(CaseNo no) {
    return registers.ofCase(no).stream().map(this::read).toList();
  }

  @Override
  public boolean mayRead(Actor actor, long entry) {
    return actor.kind() == Actor.Kind.APPLICANT
        ? registers.find(entry).filter(it -> concerns(actor, it)).isPresent()
        : rows.entry(entry).filter(it -> mayRead(actor, it)).isPresent();
  }

  /** An entry from before this system has no case that could keep anybody out. */
  private boolean mayRead(Actor actor, EntryRow row) {
    var no = row.caseNo();
    var subject =
        no == null
            ? new Access.Subject(
                row.divisionPath(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Set.of())
            : cases.subject(cases.get(new CaseNo(no)));
    return access.may(actor, Access.Act.READ_REGISTERS, subject);
  }

  private boolean concerns(Actor actor, Registers.Entry entry) {
    var mine = accounts.find(actor.account()).flatMap(Accounts.Account::idNumber);
    return entry.fields().get("persons") instanceof List<?> persons
        && mine.map(Secret::value)
            .filter(id -> persons.stream().anyMatch(it -> is(it, id)))
            .isPresent();
  }

  private static boolean is(@Nullable Object person, String idNumber) {
    return person instanceof Map<?, ?> map && idNumber.equals(map.get("idNumber"));
  }

  private Map<String, @Nullable Object> read(Registers.Entry entry) {
    return new HashMap<>(EntryFacts.of(entry, clock.today()));
  }
}

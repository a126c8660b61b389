package org.banli.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Access.Act;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.RegisterRule;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlainName;
import org.banli.platform.Problem;
import org.banli.register.Registers.Entry;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredBooks implements RegisterBooks {

  private static final int PAGE = 50;
  private static final int BATCH = 100;
  private static final Set<String> FOLLOWED = Set.of(Followups.REFERRAL, Followups.BREACH);

  private final RegisterMapper rows;
  private final StoredRegisters registers;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Access access;
  private final AuditLog audit;
  private final ApplicationClock clock;

  StoredBooks(
      RegisterMapper rows,
      StoredRegisters registers,
      CaseFiles cases,
      Catalogue catalogue,
      Access access,
      AuditLog audit,
      ApplicationClock clock) {
    this.rows = rows;
    this.registers = registers;
    this.cases = cases;
    this.catalogue = catalogue;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Book> all() {
    var books = new LinkedHashMap<String, Book>();
    catalogue.current().stream()
        .flatMap(matter -> matter.registers().stream())
        .filter(rule -> rule.title().isPresent() && !FOLLOWED.contains(rule.register()))
        .forEach(rule -> books.merge(rule.register(), book(rule), StoredBooks::together));
    return List.copyOf(books.values());
  }

  private static Book book(RegisterRule rule) {
    return new Book(rule.register(), rule.title().orElseThrow(), rule.columns());
  }

  /** Several matters may write one register; each adds the columns that it knows. */
  private static Book together(Book first, Book other) {
    var columns = new LinkedHashMap<>(first.columns());
    other.columns().forEach(columns::putIfAbsent);
    return new Book(first.register(), first.title(), columns);
  }

  @Override
  public Page page(Actor actor, String register, OptionalLong before) {
    var book = open(actor, register);
    var found = readable(actor, register, before.orElse(Long.MAX_VALUE));
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var next =
        found.size() > PAGE ? OptionalLong.of(shown.get(PAGE - 1).id()) : OptionalLong.empty();
    return new Page(book, lines(shown.stream()), next);
  }

  /** One more than a page of what the actor may read: what they may not leaves no gap. */
  private List<EntryRow> readable(Actor actor, String register, long before) {
    var readable = new ArrayList<EntryRow>();
    var paths = paths(actor);
    var batch = rows.page(register, paths, before, BATCH);
    while (!batch.isEmpty() && readable.size() <= PAGE) {
      batch.stream().filter(row -> may(actor, row)).forEach(readable::add);
      batch = rows.page(register, paths, batch.get(batch.size() - 1).id(), BATCH);
    }
    return readable;
  }

  @Override
  public Page find(Actor actor, String register, String typed) {
    var book = open(actor, register);
    var found =
        Stream.of(typed, PlainName.of(typed))
            .map(RegisterRules::key)
            .filter(key -> !key.isEmpty())
            .distinct()
            .flatMap(key -> rows.ofPerson(register, registers.index(key)).stream())
            .distinct();
    return new Page(book, lines(found.filter(row -> may(actor, row))), OptionalLong.empty());
  }

  @Override
  public Sheet entry(Actor actor, String register, long id) {
    var book = open(actor, register);
    var row =
        rows.entry(id)
            .filter(found -> found.register().equals(register) && may(actor, found))
            .orElseThrow(Problem::notFound);
    audit.view(actor, "registerEntry:" + id);
    var entry = registers.entry(row);
    return new Sheet(
        book, line(entry, false), entry.fields(), entry.source(), entry.origin(), entry.endedBy());
  }

  private Book open(Actor actor, String register) {
    access.demand(actor, Act.READ_REGISTERS, Access.Subject.NONE);
    var book =
        all().stream()
            .filter(it -> it.register().equals(register))
            .findFirst()
            .orElseThrow(Problem::notFound);
    audit.view(actor, "register:" + register);
    return book;
  }

  private static List<String> paths(Actor actor) {
    return actor.positions().stream().map(Actor.Position::divisionPath).distinct().toList();
  }

  private List<Line> lines(Stream<EntryRow> found) {
    return found.map(row -> line(registers.entry(row), true)).toList();
  }

  /** The case decides, so that near relatives on the staff are kept out. */
  private boolean may(Actor actor, EntryRow row) {
    var subject =
        Optional.ofNullable(row.caseNo())
            .map(no -> cases.subject(cases.get(new CaseNo(no))))
            .orElseGet(() -> loaded(row));
    return access.may(actor, Act.READ_REGISTERS, subject);
  }

  private static Access.Subject loaded(EntryRow row) {
    return new Access.Subject(
        row.divisionPath(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Set.of());
  }

  private Line line(Entry entry, boolean masked) {
    return new Line(
        entry.id(),
        people(entry.fields()).map(person -> person(person, masked)).toList(),
        entry.from(),
        entry.to(),
        entry.standsOn(clock.today()),
        entry.mark());
  }

  private static Stream<Map<?, ?>> people(Map<String, Object> fields) {
    return fields.get("persons") instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one)
        : Stream.empty();
  }

  /** Organisations are public; identity numbers are never shown whole. */
  private static Person person(Map<?, ?> person, boolean masked) {
    var name = text(person.get("name"));
    var number = text(person.get("idNumber"));
    return number.isEmpty()
        ? new Person(name, code(person.get("code")))
        : new Person(masked ? Masks.name(name) : name, Masks.idNumber(number));
  }

  /** The first is the code; what follows are other texts to be found by. */
  private static String code(@Nullable Object code) {
    return code instanceof List<?> list ? list.isEmpty() ? "" : text(list.get(0)) : text(code);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Matter.RegisterRule;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.vault.SealedJson;
import org.banli.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries that are replaced, ended and loaded, each in a transaction of its own. */
@BanliTest
class RegisterChangesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final DivisionCode NINGGUO = new DivisionCode("341881000000");

  @Autowired RegisterMapper rows;
  @Autowired Expressions expressions;
  @Autowired SealedJson sealed;
  @Autowired Vault vault;
  @Autowired Divisions divisions;
  @Autowired ApplicationClock clock;
  @Autowired TransactionTemplate transaction;

  private final CaseFiles cases = mock(CaseFiles.class);
  private final Matter matter = mock(Matter.class);
  private final String code = "K" + System.nanoTime();
  private Registers registers;

  @BeforeEach
  void anOrganisation() {
    var file = mock(CaseFile.class);
    when(file.matter()).thenReturn(new MatterRef("changes-of-the-test", 1));
    when(file.divisionPath()).thenReturn("/340000000000/");
    when(cases.get(any())).thenReturn(file);
    when(cases.facts(any())).thenAnswer(asked -> facts(asked.getArgument(0)));
    var catalogue = mock(Catalogue.class);
    when(catalogue.get(any())).thenReturn(matter);
    when(matter.registers())
        .thenReturn(
            List.of(
                rule("changed", "= [{ code: [code, \"plain name\"], name: caseNo }]", "replaced"),
                rule("cancelled", "", "cancelled"),
                founding()));
    registers =
        new StoredRegisters(
            rows,
            new RegisterRules(expressions, clock),
            cases,
            catalogue,
            sealed,
            vault,
            divisions,
            clock);
  }

  @Test
  void theOldEntryEndsTheDayBeforeTheNewBegins() {
    var old = load();
    var changed = in(() -> registers.enter(number(), "changed")).get(0);

    var entries = registers.ofPerson("changing", code);

    assertThat(entries).extracting(Registers.Entry::id).containsExactly(changed.id(), old.id());
    assertThat(entries.get(0).standsOn(clock.today())).isTrue();
    assertThat(entries.get(1).to()).contains(clock.today().minusDays(1));
    assertThat(entries.get(1).standsOn(clock.today().minusDays(1))).isTrue();
    assertThat(entries.get(1).mark()).isEqualTo("replaced");
    assertThat(entries.get(1).endedBy()).isEqualTo(changed.source());
    assertThat(registers.ofPerson("changing", "PLAIN NAME"))
        .extracting(Registers.Entry::id)
        .contains(changed.id());
  }

  @Test
  void anEntryThatOnlyEndsNoLongerStandsTheSameDay() {
    load();
    assertThat(in(() -> registers.enter(number(), "cancelled"))).isEmpty();

    var ended = registers.ofPerson("changing", code).get(0);

    assertThat(ended.standsOn(clock.today())).isFalse();
    assertThat(ended.standsOn(clock.today().minusDays(1))).isTrue();
    assertThat(ended.to()).contains(clock.today());
    assertThat(ended.mark()).isEqualTo("cancelled");
  }

  @Test
  void whatIsDoneTwiceIsDoneOnce() {
    load();
    var no = number();
    var first = in(() -> registers.enter(no, "changed"));
    assertThat(in(() -> registers.enter(no, "changed"))).isEqualTo(first);
    assertThat(registers.ofPerson("changing", code)).hasSize(2);
    var cancels = number();
    in(() -> registers.enter(cancels, "cancelled"));
    var reopened = load("again");
    in(() -> registers.enter(cancels, "cancelled"));
    assertThat(registers.ofPerson("changing", code))
        .filteredOn(entry -> entry.id() == reopened.id())
        .singleElement()
        .satisfies(entry -> assertThat(entry.standsOn(clock.today())).isTrue());
  }

  @Test
  void whoEndsSecondChangesNothing() {
    var entry = load();
    var first = number();
    in(
        () -> {
          registers.end(entry.id(), clock.today().minusDays(1), first);
          registers.end(entry.id(), clock.today(), number());
          return List.<Registers.Entry>of();
        });
    assertThat(registers.ofPerson("changing", code).get(0).endedBy()).contains(first);
  }

  @Test
  void ofChangesAtOnceEachReplacesWhatTheOneBeforeLeft()
      throws InterruptedException, ExecutionException {
    load();
    var desks = Executors.newFixedThreadPool(6);
    try {
      Callable<List<Registers.Entry>> change = () -> in(() -> registers.enter(number(), "changed"));
      for (var done : desks.invokeAll(java.util.Collections.nCopies(12, change))) {
        assertThat(done.get()).hasSize(1);
      }
    } finally {
      desks.shutdown();
    }
    assertThat(registers.ofPerson("changing", code))
        .hasSize(13)
        .filteredOn(entry -> entry.standsOn(clock.today()))
        .hasSize(1);
  }

  @Test
  void ofFoundationsAtOnceUnderOneNameOneWins() throws InterruptedException, ExecutionException {
    var desks = Executors.newFixedThreadPool(6);
    int won = 0;
    try {
      Callable<List<Registers.Entry>> found = () -> in(() -> registers.enter(number(), "founded"));
      for (var done : desks.invokeAll(java.util.Collections.nCopies(12, found))) {
        try {
          won += done.get().size();
        } catch (ExecutionException refused) {
          assertThat(refused).hasRootCauseInstanceOf(Problem.class);
        }
      }
    } finally {
      desks.shutdown();
    }
    assertThat(won).isEqualTo(1);
    in(() -> registers.enter(number(), "cancelled"));
    assertThat(in(() -> registers.enter(number(), "founded"))).hasSize(1);
  }

  @Test
  void whatIsLoadedTwiceIsThereOnce() {
    var entry = load();
    assertThat(load()).isEqualTo(entry);
    assertThat(entry.source()).isEmpty();
    assertThat(entry.origin()).isEqualTo("旧系统");
    assertThat(registers.ofAny("changing", List.of(code, code.toLowerCase(java.util.Locale.ROOT))))
        .containsExactly(entry);
  }

  @Test
  void whatIsFollowedUpIsNotLoaded() {
    var breach =
        new Registers.Loaded(
            "breach",
            code,
            "旧系统",
            NINGGUO,
            List.of(Map.of("code", code)),
            Map.of(),
            clock.today(),
            Optional.empty());
    assertThatThrownBy(() -> registers.load(breach)).hasMessageContaining("breach");
  }

  private Registers.Entry load() {
    return load("first");
  }

  private Registers.Entry load(String key) {
    return transaction.execute(
        status ->
            registers.load(
                new Registers.Loaded(
                    "changing",
                    code + key,
                    "旧系统",
                    NINGGUO,
                    List.of(Map.of("code", code, "name", "旧名")),
                    Map.of("office", "宁国市民政局"),
                    LocalDate.of(2019, 5, 6),
                    Optional.empty())));
  }

  /** As the found fact would give them: read anew each time. */
  private Map<String, Object> facts(CaseNo no) {
    var facts = new HashMap<String, Object>();
    facts.put("caseNo", no.value());
    facts.put("code", code);
    facts.put(
        "found",
        Map.of(
            "organisation",
            registers.ofPerson("changing", code).stream()
                .map(entry -> EntryFacts.of(entry, clock.today()))
                .toList()));
    return facts;
  }

  private List<Registers.Entry> in(java.util.function.Supplier<List<Registers.Entry>> work) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private static RegisterRule rule(String outcome, String persons, String mark) {
    return new RegisterRule(
        "changing",
        outcome,
        "true",
        persons,
        Map.of(),
        Optional.of(
            new Matter.Ending("= found.organisation[standing = true].id", Optional.empty(), mark)),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false);
  }

  private static RegisterRule founding() {
    return new RegisterRule(
        "changing",
        "founded",
        "true",
        "= [{ code: code, name: caseNo }]",
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        true);
  }

  private static CaseNo number() {
    return new CaseNo("RC341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  }
}

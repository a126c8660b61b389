package org.banli.check;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.simulator.Simulator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** A check of two persons at two sources, answered by a simulator. */
@BanliTest
@Import(CheckTestBase.Finishes.class)
abstract class CheckTestBase {

  /** One for all tests of the context, which keeps its address; it ends with the JVM. */
  static final Simulator OUTSIDE = Simulator.start(0);

  static final AtomicInteger NUMBERS = new AtomicInteger();
  static final MatterRef MATTER = new MatterRef("relief-of-the-test", 1);
  static final List<String> SOURCES = List.of("tax", "banks");

  static final Map<String, Object> WANG =
      Map.of("name", "王芳", "idNumber", "110101198001010010", "authorised", "signature-hash");
  static final Map<String, Object> CHILD = Map.of("name", "王小", "idNumber", "110101201501010011");

  /** Collects what was published. */
  @TestConfiguration
  static class Finishes {
    private final List<Checks.Finished> seen = new ArrayList<>();

    /** Knows one matter more than the real one, which imports its packages at start. */
    @Bean
    @Primary
    Catalogue fakeCatalogue(@Qualifier("org.banli.matter.StoredCatalogue") Catalogue real) {
      return mock(Catalogue.class, delegatesTo(real));
    }

    @EventListener
    synchronized void finished(Checks.Finished finished) {
      seen.add(finished);
    }

    synchronized List<Checks.Finished> of(CaseNo no) {
      return seen.stream().filter(finished -> finished.no().equals(no)).toList();
    }
  }

  @DynamicPropertySource
  static void sources(DynamicPropertyRegistry properties) {
    properties.add("banli.outside", OUTSIDE::url);
    SOURCES.forEach(
        source -> properties.add("banli.check.sources." + source + ".timeout", () -> "300ms"));
  }

  @Autowired Checks checks;
  @Autowired CheckMapper rows;
  @Autowired Settling settling;
  @Autowired HouseholdChecks listeners;
  @Autowired Finishes finishes;
  @Autowired ApplicationClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired CheckFacts facts;

  @MockitoBean CaseFiles cases;
  @Autowired Catalogue catalogue;
  @MockitoBean Access access;

  private final Map<String, Matter.CheckRule> rules = new LinkedHashMap<>();
  final CaseNo no = number();
  final CaseFile file = mock(CaseFile.class);
  final Matter matter = mock(Matter.class);

  @BeforeEach
  void aCase() {
    transaction.executeWithoutResult(
        t -> jdbc.update("update check_request set status = 'MISSING' where status = 'ASKED'"));
    OUTSIDE.reset();
    when(file.matter()).thenReturn(MATTER);
    when(file.no()).thenReturn(no);
    when(cases.get(any())).thenReturn(file);
    doReturn(matter).when(catalogue).get(MATTER);
    asks(SOURCES);
    concerns(WANG, CHILD);
  }

  void attempts(int attempts) {
    for (int i = 1; i <= attempts; i++) {
      checks.askDue();
      clock.offset(clock.offset().plus(Duration.ofHours(1)));
    }
  }

  void asks(List<String> sources) {
    asks(Checks.MAIN, sources, true);
  }

  /** One more check of the matter, or the main one. */
  void asks(String key, List<String> sources, boolean consent) {
    rules.put(key, rule(sources.stream().map(id -> new Matter.AskedSource(id, "")), consent));
    when(matter.checks()).thenReturn(rules);
  }

  /** The database of each province is asked. */
  void asksEachProvince(String source) {
    rules.put(Checks.MAIN, rule(Stream.of(new Matter.AskedSource(source, "province")), true));
    when(matter.checks()).thenReturn(rules);
  }

  private static Matter.CheckRule rule(Stream<Matter.AskedSource> sources, boolean consent) {
    return new Matter.CheckRule("= persons", sources.toList(), "5wd", consent);
  }

  @SafeVarargs
  final void concerns(Map<String, Object>... persons) {
    when(cases.facts(any())).thenReturn(Map.of("persons", List.of(persons)));
  }

  Checks.Request part(String source) {
    return checks.latest(no).orElseThrow().requests().stream()
        .filter(request -> request.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  String key(String source) {
    return checks.latest(no).orElseThrow().id() + "-" + source;
  }

  static CaseNo number() {
    return new CaseNo("CT341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  }
}

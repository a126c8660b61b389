package org.banli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@BanliTest
@Import(ChecksTest.Finishes.class)
class ChecksTest {

  private static final Simulator OUTSIDE = Simulator.start(0);
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final MatterRef MATTER = new MatterRef("relief-of-the-test", 1);
  private static final List<String> SOURCES = List.of("tax", "banks");

  private static final Map<String, Object> WANG =
      Map.of("name", "王芳", "idNumber", "110101198001010010", "authorised", "signature-hash");
  private static final Map<String, Object> CHILD =
      Map.of("name", "王小", "idNumber", "110101201501010011");

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

  @AfterAll
  static void close() {
    OUTSIDE.close();
  }

  @Autowired private Checks checks;
  @Autowired private CheckMapper rows;
  @Autowired private Settling settling;
  @Autowired private HouseholdChecks listeners;
  @Autowired private Finishes finishes;
  @Autowired private ApplicationClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private CheckFacts facts;

  @MockitoBean private CaseFiles cases;
  @Autowired private Catalogue catalogue;
  @MockitoBean private Access access;

  private final CaseNo no = number();
  private final CaseFile file = mock(CaseFile.class);
  private final Matter matter = mock(Matter.class);

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

  // R5, R6
  @Test
  void everySourceAnswersForEveryMember() {
    OUTSIDE.answer("tax", "*", Map.of("income12m", 9600));
    checks.order(no);

    checks.askDue();

    var order = checks.latest(no).orElseThrow();
    assertThat(order.finished()).contains(clock.instant());
    assertThat(order.requests())
        .allSatisfy(
            request -> {
              assertThat(request.status()).isEqualTo(Checks.Status.ANSWERED);
              assertThat(request.answered()).contains(clock.instant());
            });
    assertThat(order.requests().get(0).answers())
        .extracting(answer -> answer.get("income12m"))
        .containsExactly(new BigDecimal("9600"), new BigDecimal("9600"));
    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of()));
  }

  @Test
  void nobodyIsAskedBeforeTheOrderHasCommitted() {
    checks.order(no);

    assertThat(OUTSIDE.requests("tax")).isEmpty();
  }

  @Test
  void anOpenOrderIsNotOrderedAgain() {
    assertThat(checks.order(no).id()).isEqualTo(checks.order(no).id());
  }

  // R7
  @ParameterizedTest
  @ValueSource(
      strings = {
        "silent",
        "drip",
        "error",
        "nonsense",
        "html",
        "empty",
        "cut",
        "wrongType",
        "wrongPerson",
        "incomplete"
      })
  void aSourceThatKeepsFailingIsMissingAndTheCaseGoesOn(String fault) {
    OUTSIDE.fault("tax", fault);
    checks.order(no);

    attempts(4);

    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of("tax")));
    assertThat(checks.latest(no).orElseThrow().missing()).containsExactly("tax");
    assertThat(OUTSIDE.requests("tax")).hasSize(4).containsOnly(key("tax"));
  }

  // R7
  @Test
  void aSourceThatIsNotConnectedIsMissingAtOnce() {
    asks(List.of("tax", "horoscope"));
    checks.order(no);

    checks.askDue();

    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, List.of("horoscope")));
    assertThat(part("horoscope").error()).contains("ABSENT");
  }

  @Test
  void aSourceThatRecoversIsAskedAgainAfterItsWait() {
    OUTSIDE.fault("tax", "error", 1);
    checks.order(no);
    checks.askDue();

    assertThat(checks.askDue()).as("before the wait is over").isZero();
    clock.offset(Duration.ofSeconds(31));
    checks.askDue();

    assertThat(part("tax").status()).isEqualTo(Checks.Status.ANSWERED);
    assertThat(finishes.of(no)).hasSize(1);
  }

  @Test
  void aRequestThatDiedWithItsNodeIsAskedAgainUnderTheSameKey() {
    var order = checks.order(no);
    for (var row : rows.requests(order.id())) {
      rows.claim(row.id(), row.nextTry(), clock.instant().plusSeconds(30));
    }

    assertThat(checks.askDue()).as("while the lease runs").isZero();
    clock.offset(Duration.ofSeconds(31));
    checks.askDue();

    assertThat(finishes.of(no)).hasSize(1);
    assertThat(OUTSIDE.requests("tax")).containsExactly(key("tax"));
  }

  @RepeatedTest(10)
  void ofTwoLastAnswersExactlyOneFinishesTheOrder() throws Exception {
    var order = checks.order(no);
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    List<Callable<Boolean>> answers = new ArrayList<>();
    for (var row : rows.requests(order.id())) {
      answers.add(
          () -> {
            start.await();
            settling.settle(row, new Asking.Answered(List.of()));
            return true;
          });
    }

    for (var answered : threads.invokeAll(answers)) {
      assertThat(answered.get()).isTrue();
    }

    threads.shutdown();
    assertThat(finishes.of(no)).hasSize(1);
  }

  @Test
  void anAnswerThatComesTwiceChangesNothing() {
    var order = checks.order(no);
    checks.askDue();
    var row = rows.requests(order.id()).get(0);

    settling.settle(row, new Asking.Failed("TIMEOUT", true));

    assertThat(part("tax").status()).isEqualTo(Checks.Status.ANSWERED);
    assertThat(finishes.of(no)).hasSize(1);
  }

  // 社会救助法 Art. 40
  @ParameterizedTest
  @ValueSource(strings = {"", "false", "absent"})
  void withoutTheAuthorisationOfEveryAdultNobodyIsAskedAbout(String authorised) {
    var grandmother = new java.util.HashMap<String, Object>();
    grandmother.put("name", "李秀");
    grandmother.put("idNumber", "110101195001010025");
    if (!authorised.equals("absent")) {
      grandmother.put("authorised", authorised);
    }
    concerns(WANG, grandmother);
    checks.order(no);

    checks.askDue();

    assertThat(OUTSIDE.requests("tax")).isEmpty();
    assertThat(part("tax").error()).contains("UNAUTHORISED");
    assertThat(finishes.of(no)).containsExactly(new Checks.Finished(no, SOURCES));
  }

  @Test
  void whatIsMissingCanBeAnsweredByHand() {
    OUTSIDE.fault("tax", "error");
    checks.order(no);
    attempts(4);

    checks.answerManually(
        Actor.SYSTEM, no, "tax", Map.of("income12m", new BigDecimal("1200")), "完税证明原件");

    assertThat(part("tax").status()).isEqualTo(Checks.Status.MANUAL);
    assertThat(part("tax").answers().get(0)).containsEntry("basis", "完税证明原件");
    assertThat(facts.value(file))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("complete", true)
        .containsEntry("missing", List.of());
    assertThat(finishes.of(no)).as("published once only").hasSize(1);
  }

  @Test
  void anAnswerOfTheSourceIsNotOverwrittenByHand() {
    checks.order(no);
    checks.askDue();

    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "tax", Map.of(), "电话"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED));
  }

  @Test
  void whoMayNotSeeTheFileMayNotAnswer() {
    checks.order(no);
    org.mockito.Mockito.doThrow(Problem.notFound()).when(access).demand(any(), any(), any());

    assertThatThrownBy(() -> checks.answerManually(Actor.SYSTEM, no, "tax", Map.of(), "电话"))
        .isInstanceOf(Problem.class);
    assertThat(part("tax").status()).isEqualTo(Checks.Status.ASKED);
  }

  // R7
  @Test
  void givingUpNamesWhatIsMissingAndAsksNoMore() {
    OUTSIDE.fault("tax", "silent");
    checks.order(no);
    checks.askDue();

    assertThat(checks.giveUpWaiting(no)).containsExactly("tax");

    clock.offset(Duration.ofDays(7));
    assertThat(checks.askDue()).isZero();
    assertThat(finishes.of(no)).as("the one who waited knows").isEmpty();
  }

  @Test
  void aWithdrawnCaseIsNotAskedAbout() {
    checks.order(no);

    listeners.withdrawn(new CaseFiles.Withdrawn(no));

    assertThat(checks.askDue()).isZero();
    assertThat(OUTSIDE.requests("tax")).isEmpty();
    assertThat(finishes.of(no)).isEmpty();
  }

  @Test
  void theFactsNameEverySourceBeforeItIsAsked() {
    assertThat(facts.value(file))
        .isEqualTo(
            Map.of(
                "tax", Map.of("status", "NOT_ASKED", "answers", List.of()),
                "banks", Map.of("status", "NOT_ASKED", "answers", List.of()),
                "missing", List.of(),
                "complete", false));
  }

  @Test
  void neitherPersonsNorAnswersCanBeReadInTheDatabase() {
    var order = checks.order(no);
    checks.askDue();

    var persons =
        jdbc.queryForObject(
            "select persons from check_order where id = ?", byte[].class, order.id());
    var answers =
        jdbc.queryForObject(
            "select answers from check_request where order_id = ? and source = 'tax'",
            byte[].class,
            order.id());

    assertThat(new String(persons, StandardCharsets.UTF_8)).doesNotContain("1980", "王芳");
    assertThat(new String(answers, StandardCharsets.UTF_8)).doesNotContain("1980", "income");
  }

  // R9
  @Test
  @Transactional
  void turnaroundIsMedianAndNinetyFifthPercentile() {
    var from = Instant.parse("2031-01-01T00:00:00Z");
    for (int seconds = 1; seconds <= 20; seconds++) {
      jdbc.update(
          "insert into check_order (case_no, authorised, persons, ordered, finished)"
              + " values (?, 1, '', '2031-01-01 00:00:00', ?)",
          number().value(),
          java.time.LocalDateTime.of(2031, 1, 1, 0, 0).plusSeconds(seconds));
    }
    jdbc.update(
        "insert into check_order (case_no, authorised, persons, ordered)"
            + " values (?, 1, '', '2031-01-01 00:00:00')",
        number().value());

    assertThat(checks.turnaround(from, from.plus(Duration.ofDays(1))))
        .isEqualTo(new Checks.Turnaround(1, 20, Duration.ofSeconds(10), Duration.ofSeconds(19)));
    assertThat(checks.turnaround(from.minusSeconds(1), from))
        .isEqualTo(new Checks.Turnaround(0, 0, Duration.ZERO, Duration.ZERO));
  }

  private void attempts(int attempts) {
    for (int i = 1; i <= attempts; i++) {
      checks.askDue();
      clock.offset(clock.offset().plus(Duration.ofHours(1)));
    }
  }

  private void asks(List<String> sources) {
    when(matter.check()).thenReturn(new Matter.CheckRule("= persons", sources, "5wd"));
  }

  @SafeVarargs
  private void concerns(Map<String, Object>... persons) {
    when(cases.facts(any())).thenReturn(Map.of("persons", List.of(persons)));
  }

  private Checks.Request part(String source) {
    return checks.latest(no).orElseThrow().requests().stream()
        .filter(request -> request.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private String key(String source) {
    return checks.latest(no).orElseThrow().id() + "-" + source;
  }

  private static CaseNo number() {
    return new CaseNo("CT341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  }
}

package org.banli.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banli.integration.SourceFailure.Kind;
import org.banli.integration.source.FieldType;
import org.banli.integration.source.HttpSourceGateway;
import org.banli.integration.source.Inquiry;
import org.banli.integration.source.Source;
import org.banli.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client of the sources against the simulator, over HTTP. */
class SourceGatewayContractTest {

  private static final Simulator OUTSIDE = Simulator.start(0);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  /** For answers that come: a busy machine may take its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For answers that do not come in time. */
  private static final Duration TIMEOUT = Duration.ofMillis(400);

  private static final String WANG = "342524197003030012";
  private static final String LI = "342524197205050045";

  private final HttpSourceGateway sources = sources(PATIENCE);

  private static HttpSourceGateway sources(Duration timeout) {
    return new HttpSourceGateway(
        Map.ofEntries(
            source("socialInsurance", "pension", FieldType.AMOUNT, timeout),
            source("tax", "income12m", FieldType.AMOUNT, timeout),
            source("business", "registered", FieldType.FLAG, timeout),
            source("police", "hukouDivision", FieldType.TEXT, timeout),
            source("civilAffairs", "marriage", FieldType.TEXT, timeout),
            source("realEstate", "houses", FieldType.LIST, timeout),
            source("vehicles", "vehicles", FieldType.LIST, timeout),
            source("banks", "deposits", FieldType.AMOUNT, timeout),
            source("identity", "valid", FieldType.FLAG, timeout),
            source("kinship", "related", FieldType.LIST, timeout),
            source("criminal", "record", FieldType.FLAG, timeout),
            source("children", "count", FieldType.AMOUNT, timeout),
            source("marriageRecords", "status", FieldType.TEXT, timeout),
            source("court", "dishonest", FieldType.FLAG, timeout),
            source("organisations", "same", FieldType.LIST, timeout),
            source("health", "fit", FieldType.FLAG, timeout),
            source("education", "enrolled", FieldType.FLAG, timeout),
            source("disability", "grade", FieldType.AMOUNT, timeout),
            source("ewallet", "balance", FieldType.AMOUNT, timeout),
            Map.entry(
                "nowhere",
                new Source(new Remote(URI.create("http://127.0.0.1:9"), timeout), Map.of()))),
        THREADS);
  }

  private static Map.Entry<String, Source> source(
      String id, String field, FieldType type, Duration timeout) {
    var remote = new Remote(OUTSIDE.source(id), timeout);
    return Map.entry(id, new Source(remote, Map.of(field, type)));
  }

  @BeforeEach
  void forget() {
    OUTSIDE.reset();
  }

  @AfterAll
  static void close() {
    OUTSIDE.close();
    THREADS.shutdownNow();
  }

  // R6
  @ParameterizedTest
  @CsvSource({
    "socialInsurance, pension wageBase insured",
    "tax, income12m",
    "business, registered",
    "police, hukouDivision alive members",
    "civilAffairs, marriage relief",
    "realEstate, houses",
    "vehicles, vehicles",
    "banks, deposits securities",
    "identity, valid nameAgrees sex birth alive",
    "kinship, related",
    "criminal, record kind",
    "children, count",
    "marriageRecords, status records",
    "court, dishonest deprivedOfRights incapacity sentences judgments",
    "organisations, same similar legalRepOf",
    "health, fit fertility",
    "education, enrolled school",
    "disability, kind grade"
  })
  void everySourceAnswersItsFieldsForEveryPerson(String source, String fields) throws Exception {
    var answers = ask(source);

    assertThat(answers).extracting(answer -> answer.get("idNumber")).containsExactly(WANG, LI);
    assertThat(answers).allSatisfy(answer -> assertThat(answer).containsKeys(fields.split(" ")));
  }

  @Test
  void numbersArriveAsExactDecimals() throws Exception {
    OUTSIDE.answer("tax", WANG, Map.of("income12m", new BigDecimal("12345.67")));

    assertThat(ask("tax").get(0)).containsEntry("income12m", new BigDecimal("12345.67"));
  }

  // R8
  @Test
  void aFurtherSourceIsConfigurationOnly() throws Exception {
    OUTSIDE.answer("ewallet", "*", Map.of("balance", 88));

    assertThat(ask("ewallet").get(1)).containsEntry("balance", new BigDecimal("88"));
  }

  // R7
  @ParameterizedTest
  @CsvSource({
    "silent, TIMEOUT",
    "delay, TIMEOUT",
    "drip, TIMEOUT",
    "error, STATUS",
    "refuse, REFUSED",
    "nonsense, NONSENSE",
    "html, NONSENSE",
    "empty, NONSENSE",
    "cut, UNREACHABLE",
    "wrongType, WRONG_SHAPE",
    "wrongPerson, WRONG_PERSON",
    "incomplete, INCOMPLETE"
  })
  void aFaultIsATypedFailure(String fault, Kind kind) {
    OUTSIDE.fault("tax", fault);

    var patience = kind == Kind.TIMEOUT ? TIMEOUT : PATIENCE;
    assertThat(failure("tax", patience).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "drip"})
  void aHangingSourceIsLeftInTime(String fault) {
    OUTSIDE.fault("tax", fault);
    long began = System.nanoTime();

    failure("tax", TIMEOUT);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
  }

  @Test
  void anAddressWithoutServerIsUnreachable() {
    assertThat(failure("nowhere").kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void aSourceThatIsNotConfiguredIsAbsent() {
    assertThat(failure("horoscope").kind()).isEqualTo(Kind.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1E+999999999", "\"12\"", "true", "[]"})
  void anAmountThatCannotBeReckonedWithIsRefused(String amount) {
    OUTSIDE.answer(
        "tax", WANG, Map.of("income12m", new tools.jackson.databind.util.RawValue(amount)));

    assertThat(failure("tax").kind()).isIn(Kind.WRONG_SHAPE, Kind.NONSENSE);
  }

  @Test
  void aFailureNeverQuotesWhatWasAskedOrAnswered() {
    OUTSIDE.fault("tax", "wrongPerson");

    assertThat(failure("tax")).hasMessageNotContainingAny(WANG, LI, "110101190001010009");
  }

  // R61
  @Test
  void theDatabaseOfOneProvinceCanFailWhileTheOthersAnswer() throws Exception {
    OUTSIDE.fault("marriageRecords@33", "error");
    OUTSIDE.answer("marriageRecords@34", WANG, Map.of("status", "divorced"));

    assertThat(ask("marriageRecords", "34", person("王芳", WANG)).get(0))
        .containsEntry("status", "divorced");
    assertThat(
            catchThrowableOfType(
                SourceFailure.class, () -> ask("marriageRecords", "33", person("王芳", WANG))))
        .extracting(SourceFailure::kind)
        .isEqualTo(Kind.STATUS);
    assertThat(OUTSIDE.requests("marriageRecords@33")).hasSize(1);
    assertThat(OUTSIDE.requests("marriageRecords")).isEmpty();
  }

  @Test
  void anOrganisationWithoutCodeIsAskedAboutByItsName() throws Exception {
    OUTSIDE.answer("organisations", "宁国市茶叶协会", Map.of("same", List.of("宁国市茶叶协会")));

    var answers = ask("organisations", "", person("宁国市茶叶协会", ""), person("宁国市竹业协会", ""));

    assertThat(answers).extracting(answer -> answer.get("name")).contains("宁国市竹业协会");
    assertThat(answers)
        .filteredOn(answer -> answer.get("name").equals("宁国市茶叶协会"))
        .extracting(answer -> answer.get("same"))
        .containsExactly(List.of("宁国市茶叶协会"));
  }

  @Test
  void theKeyTravelsAndNothingIsRepeated() {
    OUTSIDE.fault("tax", "error");

    failure("tax");

    assertThat(OUTSIDE.requests("tax")).containsExactly("7-tax");
  }

  @Test
  void aFaultThatEndsLeavesAWorkingSource() {
    OUTSIDE.fault("tax", "cut", 1);

    failure("tax");

    assertThatCode(() -> ask("tax")).doesNotThrowAnyException();
  }

  private List<Map<String, Object>> ask(String source) throws SourceFailure {
    return ask(sources, source);
  }

  private static List<Map<String, Object>> ask(HttpSourceGateway sources, String source)
      throws SourceFailure {
    return sources.ask(
        new Inquiry(
            source,
            "",
            "7-" + source,
            List.of(new Inquiry.Person("王芳", WANG), new Inquiry.Person("李强", LI))));
  }

  private List<Map<String, Object>> ask(String source, String province, Inquiry.Person... persons)
      throws SourceFailure {
    return sources.ask(new Inquiry(source, province, "7-" + source, List.of(persons)));
  }

  private static Inquiry.Person person(String name, String number) {
    return new Inquiry.Person(name, number);
  }

  private SourceFailure failure(String source) {
    return failure(source, PATIENCE);
  }

  private SourceFailure failure(String source, Duration patience) {
    var failure = catchThrowableOfType(SourceFailure.class, () -> ask(sources(patience), source));
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }
}

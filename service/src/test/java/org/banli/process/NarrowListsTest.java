package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.appointment.Appointments;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.ChangedMatters;
import org.banli.payment.Payments;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.register.Registers;
import org.banli.vault.Masks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 民法典 1110: a case that is kept narrowly, with an appointment, a payment and an entry in a register
 * of its own, handled by the township 西津街道 and its village. Whoever has nothing to do in it finds
 * it in no list that the application has, whatever is added later.
 */
@BanliTest
@Transactional
class NarrowListsTest {

  private static final String REGISTER = "oldAge";
  private static final String NAME = "欧阳静";
  private static final LocalDateTime AT = LocalDateTime.parse("2026-03-04T09:00");

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired ChangedMatters matters;
  @Autowired CaseFiles cases;
  @Autowired Appointments appointments;
  @Autowired Payments payments;
  @Autowired Registers registers;
  @Autowired JdbcTemplate database;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private CaseNo no;
  private String idNumber;

  @BeforeEach
  void aCaseThatIsKeptNarrowly() throws IOException {
    aCaseWithAllThatComesOfOne("\nsecrecy: narrow\n");
  }

  private void aCaseWithAllThatComesOfOne(String kept) throws IOException {
    var fields = "fields: { tier: \"= caseNo\", amount: \"= 1\" }";
    assertThat(
            matters.importWith(
                "old-age-allowance",
                yaml -> yaml.replaceFirst("fields: \\{ amount: [^}]*}", fields) + kept))
        .isPresent();
    no = realCases.onItsWay(NAME).no();
    idNumber = cases.get(no).idNumber().value();
    appointments.book(Actor.SYSTEM, no, "township", AT);
    payments.plan(no, "monthly", List.of(plan()));
    assertThat(registers.enter(no, "granted")).hasSize(1);
  }

  private Payments.Plan plan() {
    return new Payments.Plan(
        new Payments.Payee(NAME, idNumber, "农业银行", "6228480402564890018"),
        new BigDecimal("100"),
        AT.toLocalDate(),
        new Bilingual("津贴", "Allowance"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "341881-clerk",
        "341881-reviewer",
        "341881-leader",
        "341881-inspector",
        "341881-checker",
        "341881-designer",
        "341881-administrator",
        "341881-contractor",
        "341881002-clerk",
        "341881002-reviewer",
        "341881002-leader"
      })
  void whoeverHandlesNothingOfItFindsItInNoList(String login) throws Exception {
    for (var list : lists()) {
      assertThat(answer(login, get(list)))
          .as("%s for %s", list, login)
          .doesNotContain(no.value(), NAME, idNumber, Masks.name(NAME));
    }
    for (var wanted : List.of(idNumber, no.value(), NAME)) {
      assertThat(answer(login, post("/archive").param("wanted", wanted)))
          .as("archive for %s", login)
          .doesNotContain("/cases/" + no);
      assertThat(answer(login, post("/registers/" + REGISTER + "/search").param("number", wanted)))
          .as("register for %s", login)
          .doesNotContain(Masks.name(NAME), "/registers/" + REGISTER + "/" + entry());
    }
    assertThat(status(login, "/registers/" + REGISTER + "/" + entry())).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"341881-clerk", "341881002-clerk", "341881002-leader"})
  void nobodysCountsKnowOfIt(String login) throws Exception {
    var counts = answer(login, get("/api/v1/work-items/counts"));
    realCases.onItsWay("司马玉");
    assertThat(answer(login, get("/api/v1/work-items/counts"))).isEqualTo(counts);
  }

  /** The lists above do show such things. */
  @Test
  void wereItNotKeptNarrowlyTheCountyWouldFindIt() throws Exception {
    aCaseWithAllThatComesOfOne("\n# for everybody who looks after the place\n");
    assertThat(answer("341881-clerk", get("/registers/" + REGISTER)))
        .contains(Masks.name(NAME), "/registers/" + REGISTER + "/" + entry());
    assertThat(
            answer(
                "341881-clerk",
                post("/registers/" + REGISTER + "/search").param("number", idNumber)))
        .contains("/registers/" + REGISTER + "/" + entry());
    assertThat(answer("341881-clerk", get("/payments").param("view", "LATER")))
        .contains(no.value());
    assertThat(answer("341881-clerk", post("/archive").param("wanted", idNumber)))
        .contains("/cases/" + no);
  }

  /** Pages of a register were cut before what may not be read was left out. */
  @Test
  void howeverManyMayNotBeReadTheyHideNoneThatMay() throws Exception {
    var person = Map.<String, Object>of("name", "上官云", "idNumber", "341881199107074328");
    registers.load(
        new Registers.Loaded(
            REGISTER,
            "old-1",
            "旧系统",
            new DivisionCode("341881000000"),
            List.of(person),
            Map.of(),
            AT.toLocalDate(),
            Optional.empty()));
    for (int rule = 100; rule < 220; rule++) {
      database.update(
          "INSERT INTO register_entry (register, case_no, rule_no, fields, from_day, entered,"
              + " division_path) SELECT register, case_no, ?, fields, from_day, entered,"
              + " division_path FROM register_entry WHERE id = ?",
          rule,
          entry());
    }
    assertThat(answer("341881-clerk", get("/registers/" + REGISTER)))
        .contains(Masks.name("上官云"))
        .doesNotContain(Masks.name(NAME));
  }

  @Test
  void theOfficeThatHandlesItFindsIt() throws Exception {
    assertThat(answer("341881001-clerk", get("/appointments").param("day", "2026-03-04")))
        .contains(no.value(), NAME);
    assertThat(answer("341881001-clerk", post("/archive").param("wanted", idNumber)))
        .contains("/cases/" + no);
    assertThat(answer("341881001001-worker", get("/inbox").param("queue", "office")))
        .contains(no.value());
  }

  @Test
  void theOfficeWhereSomebodyIsExpectedReadsTheCaseBeforeTheyCome() throws Exception {
    assertThat(status("341881-clerk", "/cases/" + no)).isEqualTo(404);
    appointments.book(Actor.SYSTEM, no, "county", AT);
    assertThat(status("341881-clerk", "/cases/" + no)).isEqualTo(200);
    assertThat(answer("341881-clerk", get("/appointments").param("day", "2026-03-04")))
        .contains(no.value(), NAME);
  }

  /**
   * Every address without a number in it, and the tabs, pages and filters of those that have some.
   */
  private List<String> lists() {
    var all = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                all.addAll(mapping.getPatternValues());
              }
            });
    all.removeIf(address -> address.contains("{") || address.startsWith("/sign-in"));
    assertThat(all).contains("/inbox", "/archive", "/registers", "/payments", "/office-cases");
    Stream.of("mine", "office", "overdue", "soon", "done")
        .flatMap(
            queue -> Stream.of("/inbox?queue=", "/api/v1/work-items?queue=").map(it -> it + queue))
        .forEach(all::add);
    Stream.of("DUE", "LATER", "PAID", "STOPPED")
        .map(view -> "/payments?view=" + view)
        .forEach(all::add);
    all.addAll(
        List.of(
            "/appointments?day=2026-03-04",
            "/registers/" + REGISTER,
            "/inbox?queue=office&matter=old-age-allowance",
            "/inbox?queue=office&place=341881001000"));
    return List.copyOf(all);
  }

  private long entry() {
    return registers.ofCase(no).get(0).id();
  }

  private String answer(String login, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(people.signedIn(login)).with(csrf()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int status(String login, String address) throws Exception {
    return web.perform(get(address).with(people.signedIn(login)))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}

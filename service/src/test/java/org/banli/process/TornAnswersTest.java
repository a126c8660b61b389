package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.archive.Archive;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Legible;
import org.banli.identity.signin.SignedIn;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** R60: somebody who can write to the database has changed answers of a case. */
@BanliTest
@Transactional
class TornAnswersTest {

  private static final String CLERK = "341881001-clerk";
  private static final String WORKER = "341881001001-worker";

  @Autowired MockMvc web;
  @Autowired RealCases realCases;
  @Autowired People people;
  @Autowired CaseFiles cases;
  @Autowired Archive archive;
  @Autowired Worklist worklist;
  @Autowired JdbcTemplate database;
  @Autowired SqlSessionTemplate session;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void theCasePageNamesThemInTheReadersLanguageAndShowsTheRest() throws Exception {
    var real = torn("application");
    var page = answer("/cases/" + real.no(), CLERK);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains(
            "与封存时的校验值不一致", "申请内容 · 第1稿", "/files/" + real.paper(), "/letters/" + real.letter());
    assertThat(answer("/cases/" + real.no() + "?lang=en", CLERK).getContentAsString())
        .contains("do not agree with their seal", "revision 1");
  }

  @Test
  void answersOfAStepAreNamedAfterItAndTheApplicationIsShown() throws Exception {
    var real = torn("accept");
    var page = answer("/cases/" + real.no(), CLERK).getContentAsString();
    assertThat(page).contains("与封存时的校验值不一致", "第1稿", "欧阳静").doesNotContain("申请内容 · 第1稿");
  }

  /** The seal of the other row is whole: it is the wrong answers that it holds. */
  @Test
  void answersThatWereExchangedAreNamedToo() throws Exception {
    var real = realCases.onItsWay("欧阳静");
    var others = realCases.onItsWay("司马玉");
    exchange(real, "application", others, "application");
    assertThat(answer("/cases/" + real.no(), CLERK).getContentAsString())
        .contains("申请内容 · 第1稿", "与封存时的校验值不一致")
        .doesNotContain("司马玉");
    assertThatThrownBy(() -> cases.answers(real.no())).isInstanceOf(Legible.BrokenSeal.class);
    exchange(real, "application", real, "accept");
    assertThatThrownBy(() -> cases.answers(real.no())).isInstanceOf(Legible.BrokenSeal.class);
  }

  private void exchange(RealCases.RealCase real, String form, RealCases.RealCase by, String with) {
    write(real, form, sealed(by, with));
  }

  @Test
  void itIsWrittenToTheLogOfTheCaseOnce() throws Exception {
    var real = torn("application");
    answer("/cases/" + real.no(), CLERK);
    answer("/cases/" + real.no(), WORKER);
    assertThat(cases.timeline(real.no()))
        .filteredOn(event -> event.action().equals("answers-torn"))
        .singleElement()
        .satisfies(event -> assertThat(event.details().get("text")).isEqualTo("application 1"))
        .satisfies(event -> assertThat(event.visible()).isFalse());
  }

  @Test
  void whoeverHasTheStepSeesItsPageAndDecidesNothing() throws Exception {
    var real = torn("application");
    var item = real.item();
    assertThat(answer("/tasks/" + item.id(), WORKER).getContentAsString()).contains("与封存时的校验值不一致");
    assertThatThrownBy(
            () ->
                worklist.complete(
                    people.staff(WORKER),
                    item.id(),
                    new Worklist.Completion(
                        item.version(),
                        item.outcomes().get(0).key(),
                        "情况属实",
                        Scenario.fixture("old-age-allowance", "fixtures/verify"),
                        Optional.empty())))
        .isInstanceOf(Legible.BrokenSeal.class);
    assertThatThrownBy(() -> cases.facts(real.no())).isInstanceOf(Legible.BrokenSeal.class);
  }

  @Test
  void theApplicantsPageOpens() throws Exception {
    var real = torn("application");
    var owner = new SignedIn(real.owner().account(), false);
    var page =
        get("/my/cases/" + real.no())
            .with(
                authentication(
                    UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of())));
    assertThat(web.perform(page).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void aProgramIsToldWhyItGetsNoAnswers() throws Exception {
    var real = torn("application");
    var program = answer("/api/v1/cases/" + real.no() + "/answers", CLERK);
    assertThat(program.getStatus()).isEqualTo(422);
    assertThat(program.getContentAsString()).contains("casefile.broken", "application");
  }

  /** A part of the page that asks for such answers must not undo what the page writes. */
  @Test
  void whoeverAsksForThemEndsNoTransaction() throws Exception {
    var real = torn("application");
    assertThatThrownBy(() -> cases.answers(real.no())).isInstanceOf(Legible.BrokenSeal.class);
    var mandatory = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY);
    var around = (DefaultTransactionStatus) transactions.getTransaction(mandatory);
    assertThat(around.isGlobalRollbackOnly()).isFalse();
  }

  @Test
  void theArchiveNamesWhatIsTornAndNothingElse() throws Exception {
    var real = realCases.onItsWay("欧阳静");
    cases.conclude(real.no(), "withdrawn");
    session.clearCache();
    assertThat(archive.read(people.staff(CLERK), real.no()).orElseThrow().intact()).isTrue();
    tear(real, "application");
    assertThat(archive.read(people.staff(CLERK), real.no()).orElseThrow().defects())
        .containsExactly(new Archive.Defect(Archive.What.UNREADABLE, "answers", "application 1"));
    assertThat(answer("/cases/" + real.no(), CLERK).getStatus()).isEqualTo(200);
  }

  @Test
  void nothingIsSaidOfACaseThatIsWhole() throws Exception {
    var real = realCases.onItsWay("欧阳静");
    assertThat(answer("/cases/" + real.no(), CLERK).getContentAsString())
        .contains("欧阳静")
        .doesNotContain("与封存时的校验值不一致");
    assertThat(Map.copyOf(cases.answers(real.no()))).containsKey("application");
  }

  private RealCases.RealCase torn(String form) throws IOException {
    var real = realCases.onItsWay("欧阳静");
    tear(real, form);
    return real;
  }

  /** One bit of the sealed answers. */
  private void tear(RealCases.RealCase real, String form) {
    var sealed = sealed(real, form);
    sealed[sealed.length - 20] ^= 1;
    write(real, form, sealed);
  }

  private byte[] sealed(RealCases.RealCase of, String form) {
    var sql = "SELECT answers FROM case_answer WHERE case_no = ? AND form = ?";
    return Objects.requireNonNull(
        database.queryForObject(sql, byte[].class, of.no().value(), form));
  }

  private void write(RealCases.RealCase of, String form, byte[] sealed) {
    var sql = "UPDATE case_answer SET answers = ? WHERE case_no = ? AND form = ?";
    database.update(sql, sealed, of.no().value(), form);
    session.clearCache();
  }

  private MockHttpServletResponse answer(String address, String login) throws Exception {
    return web.perform(get(address).with(people.signedIn(login))).andReturn().getResponse();
  }
}

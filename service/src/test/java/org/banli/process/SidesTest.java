package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignUp;
import org.banli.matter.TestMatters;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Offices;
import org.banli.vault.Secret;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** N15: a case in which several people take part themselves, on one application. */
@BanliTest
class SidesTest {

  private static final String FOLDER = "org/banli/process/sides";
  private static final String STRANGERS_NUMBER = "341881199107074328";

  @Autowired TestMatters matters;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Parties parties;
  @Autowired Worklist worklist;
  @Autowired Notifications notifications;
  @Autowired Accounts accounts;
  @Autowired SignUp signUp;
  @Autowired People people;
  @Autowired Offices offices;
  @Autowired ApplicationClock clock;
  @Autowired MockMvc web;

  private Actor man;
  private Actor woman;
  private CaseNo no;

  /** The man applies; both have accounts. */
  @BeforeEach
  void bothTakePart() {
    man = people.applicant(1);
    woman = people.applicant(2);
    no = file(person(man), person(woman));
  }

  @Test
  void eachFindsTheCaseAndTheirOwnStepAndNoOther() throws Exception {
    assertThat(page(2, "/my/cases")).contains(no.value());
    assertThat(page(2, "/my/cases/" + no)).contains("/tasks/" + item("signWoman").id());
    assertThat(page(2, "/my/cases/" + no)).doesNotContain("/tasks/" + item("signMan").id());
    assertThat(page(2, "/my/cases/" + no + "/tasks/" + item("signWoman").id()))
        .contains("您将确认的申请内容");
    as(2, get("/my/cases/" + no + "/tasks/" + item("signMan").id()))
        .andExpect(status().isNotFound());
    as(3, get("/my/cases/" + no)).andExpect(status().isNotFound());
  }

  @Test
  void theOthersReadForWhomItWaits() throws Exception {
    assertThat(page(1, "/my/cases/" + no)).contains("女方签字（女方李**）", "等待当事人办理");
  }

  @Test
  void nobodySignsForAnother() {
    gone(() -> sign(man, "signWoman"));
    gone(() -> sign(people.applicant(3), "signMan"));
    assertThat(signed("woman")).isFalse();
  }

  @Test
  void bothSignTheSameApplication() {
    sign(man, "signMan");
    assertThat(signed("man")).isTrue();
    assertThat(signed("woman")).isFalse();
    sign(woman, "signWoman");
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
    var signatures = parties.of(no).stream().map(it -> it.signature().orElseThrow()).toList();
    assertThat(signatures)
        .extracting(Parties.Signature::hash)
        .containsOnly(signatures.get(0).hash());
    assertThat(cases.answers(no)).containsKeys("signMan", "signWoman").doesNotContainKey("sign");
  }

  /** The form knows who fills it in. */
  @Test
  void aFormReadsWhoseStepItIs() {
    var item = item("signWoman");
    assertThatExceptionOfType(Worklist.Incomplete.class)
        .isThrownBy(
            () -> worklist.complete(woman, item.id(), completion(item, "no", Optional.empty())))
        .matches(it -> it.defects().get(0).path().equals("willing"));
    worklist.complete(
        man, item("signMan").id(), completion(item("signMan"), "no", Optional.empty()));
  }

  @Test
  void aChangeOfTheApplicationMakesSignaturesVoid() {
    sign(man, "signMan");
    sign(woman, "signWoman");
    correct("已更名");
    assertThat(signed("man")).isFalse();
    assertThat(signed("woman")).isFalse();
    assertThat(open()).extracting(WorkItem::step).containsExactly("again", "again");
    assertThat(told(man)).anyMatch(text -> text.contains("签字已失效"));
    sign(man, "again");
    sign(woman, "again");
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
  }

  @Test
  void anApplicationHandedInAgainUnchangedLeavesSignaturesValid() {
    sign(man, "signMan");
    sign(woman, "signWoman");
    correct(person(woman).name());
    assertThat(signed("man")).isTrue();
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
  }

  /** What was on the page when they opened it is what they sign. */
  @Test
  void whoHasTheOldApplicationBeforeThemDoesNotSignTheNewOne() {
    var before = item("signWoman");
    cases.answer(clerk(before), no, "application", application(person(man), renamed("新名字")));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(
            () ->
                worklist.complete(woman, before.id(), completion(before, "yes", Optional.empty())))
        .matches(problem -> problem.kind() == Problem.Kind.STALE);
    sign(woman, "signWoman");
    assertThat(signed("woman")).isTrue();
  }

  @Test
  void oneAloneMayWithdraw() throws Exception {
    sign(man, "signMan");
    as(2, post("/my/cases/" + no + "/withdraw").param("reason", "再想想"))
        .andExpect(redirectedUrl("/my/cases/" + no));
    assertThat(cases.get(no).outcome()).hasValue("withdrawn");
    assertThat(open()).isEmpty();
  }

  @Test
  void theSamePersonIsNotBothParties() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> file(person(man), person(man)))
        .matches(problem -> problem.key().equals("casefile.submit.party-twice"));
  }

  @Test
  void whoHasNoAccountIsReceivedAtTheOffice() {
    no = file(person(man), stranger("13912340001"));
    assertThat(parties.find(no, "woman").orElseThrow().account()).isEmpty();
    var item = item("signWoman");
    assertThat(item.stepName().zh()).isEqualTo("女方签字（女方赵**）");
    var clerk = clerk(item);
    assertThatExceptionOfType(Worklist.Incomplete.class)
        .isThrownBy(
            () -> worklist.complete(clerk, item.id(), completion(item, "yes", Optional.empty())))
        .matches(it -> it.defects().get(0).path().equals("presence"));
    worklist.complete(
        clerk,
        item.id(),
        completion(item, "yes", Optional.of(new Presence(Presence.How.IN_PERSON, ""))));
    var signature = parties.find(no, "woman").orElseThrow().signature().orElseThrow();
    assertThat(signature.presence().how()).isEqualTo(Presence.How.IN_PERSON);
    assertThat(signature.actor()).isEqualTo(clerk.account());
  }

  /** The reviewers read who stood in and what was seen. */
  @Test
  void theCasePageSaysHowAPartyShowedWhoTheyAre() throws Exception {
    var item = item("signWoman");
    worklist.complete(
        clerk(item),
        item.id(),
        completion(item, "yes", Optional.of(new Presence(Presence.How.MANDATE, "公证书第12号"))));
    var page =
        web.perform(
                get("/cases/" + no)
                    .locale(Locale.SIMPLIFIED_CHINESE)
                    .with(people.signedIn("341881-clerk")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("委托代理人到场，已核验委托书 · 公证书第12号", "当事人到场撤回申请");
  }

  @Test
  void aMandateIsNamed() {
    var item = item("signWoman");
    var clerk = clerk(item);
    assertThatExceptionOfType(Worklist.Incomplete.class)
        .isThrownBy(
            () ->
                worklist.complete(
                    clerk,
                    item.id(),
                    completion(item, "yes", Optional.of(new Presence(Presence.How.MANDATE, "")))));
  }

  @Test
  void anAccountOpenedLaterFindsTheCase() {
    var phone = "139" + String.valueOf(System.nanoTime()).substring(0, 8);
    var number = freshNumber();
    no = file(person(man), new Drafts.Person("赵小红", number, phone));
    long other = register("赵小红", freshNumber(), phone);
    assertThat(parties.ofAccount(other)).isEmpty();
    long account = register("赵小红", number, phone);
    assertThat(parties.ofAccount(account)).extracting(Parties.Part::no).containsExactly(no);
    sign(new Actor(account, Actor.Kind.APPLICANT, "赵小红", List.of()), "signWoman");
    assertThat(signed("woman")).isTrue();
  }

  /** The number alone anybody may know. */
  @Test
  void theNumberWithAnotherPhoneIsNotEnough() {
    var known = person(woman);
    no = file(person(man), new Drafts.Person(known.name(), known.idNumber(), "13900000009"));
    assertThat(parties.find(no, "woman").orElseThrow().account()).isEmpty();
    gone(() -> sign(woman, "signWoman"));
  }

  @Test
  void bothAreToldWhatTheApplicantIsTold() {
    notifications.tell(no, new org.banli.platform.Bilingual("请双方到场", "Please come"), no + ":x");
    assertThat(told(man)).contains("请双方到场");
    assertThat(told(woman)).contains("请双方到场");
    assertThat(told(people.applicant(3))).doesNotContain("请双方到场");
  }

  @Test
  void theOfficeRecordsThatAPartyHasComeToWithdraw() {
    var clerk = clerk(item("signWoman"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> parties.withdraw(clerk, no, "woman", Presence.ONLINE, "再想想"));
    var elsewhere = people.staff("341881001-clerk");
    gone(() -> parties.withdraw(elsewhere, no, "woman", came(), "再想想"));
    parties.withdraw(clerk, no, "woman", came(), "再想想");
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ENDED);
  }

  @Test
  void bothSignAtTheSameMoment() throws Exception {
    var results = together(() -> sign(man, "signMan"), () -> sign(woman, "signWoman"));
    assertThat(results).containsOnly(Optional.empty());
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
    assertThat(signed("man") && signed("woman")).isTrue();
  }

  @Test
  void oneWithdrawsWhileTheOtherSigns() throws Exception {
    var results = together(() -> cases.withdraw(man, no, "不办了"), () -> sign(woman, "signWoman"));
    assertThat(results.get(0)).isEmpty();
    assertThat(results.get(1).stream()).allMatch(Problem.class::isInstance);
    assertThat(cases.get(no).outcome()).hasValue("withdrawn");
    assertThat(open()).isEmpty();
  }

  private static List<Optional<Throwable>> together(Runnable... actions) throws Exception {
    var gate = new CyclicBarrier(actions.length);
    var threads = Executors.newFixedThreadPool(actions.length);
    try {
      var futures = new ArrayList<Future<Optional<Throwable>>>();
      for (var action : actions) {
        futures.add(threads.submit(() -> failure(gate, action)));
      }
      var results = new ArrayList<Optional<Throwable>>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<Throwable> failure(CyclicBarrier gate, Runnable action) throws Exception {
    gate.await();
    try {
      action.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private CaseNo file(Drafts.Person one, Drafts.Person other) {
    var ref = matters.currentOr(FOLDER, "sides");
    var draft = drafts.open(man, ref, Map.of(), Optional.empty());
    drafts.save(man, draft.id(), draft.version(), application(one, other), "");
    return drafts.submit(
        man, draft.id(), new Drafts.Signing("typed:x", Optional.empty(), Drafts.ONLINE));
  }

  private static Map<String, Object> application(Drafts.Person one, Drafts.Person other) {
    var first = new HashMap<String, Object>(fields(one));
    first.put("place", "341881001001");
    return Map.of("man", first, "woman", fields(other));
  }

  private static Map<String, Object> fields(Drafts.Person person) {
    return Map.of("name", person.name(), "idNumber", person.idNumber(), "phone", person.phone());
  }

  private Drafts.Person person(Actor actor) {
    var account = accounts.find(actor.account()).orElseThrow();
    return new Drafts.Person(
        account.name().value(),
        account.idNumber().map(Secret::value).orElseThrow(),
        account.phone().map(Secret::value).orElseThrow());
  }

  private Drafts.Person renamed(String name) {
    var was = person(woman);
    return new Drafts.Person(name, was.idNumber(), was.phone());
  }

  private static Drafts.Person stranger(String phone) {
    return new Drafts.Person("赵小红", STRANGERS_NUMBER, phone);
  }

  private long register(String name, String number, String phone) {
    return signUp.register(new SignUp.Person(name, number, phone), "sehr-geheim-8").orElseThrow();
  }

  /** A well-formed number that nobody has yet. */
  private static String freshNumber() {
    var serial = "%03d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1000));
    var day = 10 + Math.floorMod(UUID.randomUUID().hashCode(), 18);
    var year = 1960 + Math.floorMod(UUID.randomUUID().hashCode(), 40);
    var body = "341881" + year + "03" + day + serial;
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private void correct(String name) {
    var item = item("decide");
    worklist.complete(
        clerk(item),
        item.id(),
        new Worklist.Completion(
            item.version(),
            "correct",
            "",
            application(person(man), renamed(name)),
            Optional.empty()));
  }

  private void sign(Actor actor, String step) {
    var role = actor.account() == man.account() ? "man" : "woman";
    var item =
        open().stream()
            .filter(it -> it.step().equals(step))
            .filter(it -> !step.equals("again") || it.asked().party().orElse("").equals(role))
            .findFirst()
            .orElseThrow(Problem::notFound);
    worklist.complete(actor, item.id(), completion(item, "yes", Optional.empty()));
  }

  private static Worklist.Completion completion(
      WorkItem item, String willing, Optional<Presence> presence) {
    return new Worklist.Completion(
        item.version(),
        "signed",
        "",
        Map.of("willing", willing, "signature", "typed:x"),
        Optional.empty(),
        presence);
  }

  private static Presence came() {
    return new Presence(Presence.How.IN_PERSON, "");
  }

  private boolean signed(String role) {
    return parties.find(no, role).orElseThrow().signed();
  }

  private List<String> told(Actor actor) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    return notifications.ofApplicant(actor.account()).stream()
        .filter(it -> it.no().equals(no))
        .map(Notifications.Notification::text)
        .toList();
  }

  private List<WorkItem> open() {
    return worklist.ofCase(Actor.SYSTEM, no);
  }

  private WorkItem item(String step) {
    return open().stream().filter(it -> it.step().equals(step)).findFirst().orElseThrow();
  }

  private Actor clerk(WorkItem item) {
    var office = offices.find(item.office().orElseThrow()).orElseThrow();
    var position =
        new Actor.Position(
            1,
            office.id(),
            office.name(),
            office.level(),
            office.division().path(),
            item.role(),
            clock.today().minusYears(1),
            null);
    return new Actor(900_001, Actor.Kind.STAFF, "经办人", List.of(position));
  }

  private String page(int applicant, String address) throws Exception {
    return as(applicant, get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.ResultActions as(
      int applicant, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    request.locale(Locale.SIMPLIFIED_CHINESE);
    return web.perform(request.with(people.signedInApplicant(applicant)).with(csrf()));
  }

  private static void gone(Runnable action) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
  }
}

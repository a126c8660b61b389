package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.Drafts;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;

/** N15: a case in which several people take part themselves, on one application. */
@BanliTest
class SidesTest extends Sides {

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
}

package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.document.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanliTest
class SubmissionTest {

  @Autowired Applicants people;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Materials materials;

  @Test
  void theSameDraftSubmittedTwiceGivesOneNumber() {
    var wang = people.applicant("王芳");
    var draft = people.complete(wang);
    var first = drafts.submit(wang, draft.id(), Applicants.signing());
    var second = drafts.submit(wang, draft.id(), Applicants.signing());
    assertThat(second).isEqualTo(first);
    assertThat(cases.ofApplicant(wang.account())).hasSize(1);
    assertThat(drafts.submittedAs(wang, draft.id())).contains(first);
    assertThat(drafts.of(wang)).isEmpty();
  }

  @Test
  void numbersHaveNoGapsAndNoDoublesUnderConcurrency() throws Exception {
    var actors = IntStream.range(0, 8).mapToObj(i -> people.applicant("申请人" + i)).toList();
    var ready = actors.stream().map(actor -> people.complete(actor).id()).toList();
    int before = running(people.submitted(people.applicant("第一人")));
    var pool = Executors.newFixedThreadPool(8);
    List<Callable<CaseNo>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int n = i;
      work.add(() -> drafts.submit(actors.get(n), ready.get(n), Applicants.signing()));
    }
    List<Integer> numbers = new ArrayList<>();
    for (var done : pool.invokeAll(work)) {
      numbers.add(running(done.get()));
    }
    pool.shutdown();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
  }

  @Test
  void aRefusedSubmissionLeavesNoGap() {
    var wang = people.applicant("王一");
    int before = running(people.submitted(wang));
    assertThatThrownBy(() -> people.submitted(wang)).hasMessageContaining("casefile.submit.open");
    assertThat(running(people.submitted(people.applicant("王二")))).isEqualTo(before + 1);
  }

  @Test
  void twoSubmissionsOfOneDraftAtOnceGiveOneNumber() throws Exception {
    var wang = people.applicant("王三");
    var draft = people.complete(wang);
    var pool = Executors.newFixedThreadPool(2);
    Callable<CaseNo> submit = () -> drafts.submit(wang, draft.id(), Applicants.signing());
    var both = pool.invokeAll(List.of(submit, submit));
    assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
    pool.shutdown();
  }

  @Test
  void anIncompleteFormIsRefusedAndTheDraftStays() {
    var wang = people.applicant("王六");
    var draft = drafts.open(wang, people.matter(), Map.of(), Optional.empty());
    assertThatThrownBy(() -> drafts.submit(wang, draft.id(), Applicants.signing()))
        .hasMessageContaining("casefile.submit.defects");
    assertThat(drafts.get(wang, draft.id()).answers()).isEqualTo(draft.answers());
  }

  @Test
  void withoutASignatureNothingIsFiled() {
    var wang = people.applicant("王七");
    var unsigned = new Drafts.Signing("", Optional.empty(), Drafts.ONLINE);
    assertThatThrownBy(() -> drafts.submit(wang, people.complete(wang).id(), unsigned))
        .hasMessageContaining("casefile.submit.signature");
  }

  @Test
  void theCaseKnowsItsPlaceItsPersonAndItsPapers() {
    var wang = people.applicant("王𠮷䶮");
    var draft = people.complete(wang);
    materials.attach(
        wang, draft.id(), "identity", new Files.Stored("b".repeat(64), "𠮷.jpg", "image/jpeg", 9));
    var no = drafts.submit(wang, draft.id(), Applicants.signing());
    var file = cases.get(no);
    assertThat(no.value()).startsWith("GL341881-2026-");
    assertThat(file.name().value()).isEqualTo("王𠮷䶮");
    assertThat(file.responsible().value()).isEqualTo(people.village());
    assertThat(file.filed()).isEqualTo(file.responsible());
    assertThat(file.divisionPath()).contains("/341881000000/").endsWith(people.village() + "/");
    assertThat(materials.of(no.value()))
        .singleElement()
        .satisfies(paper -> assertThat(paper.file().name()).isEqualTo("𠮷.jpg"));
    assertThat(materials.of(draft.id())).isEmpty();
  }

  // rules A.1 1b, N14
  @Test
  void aCaseFiledOnBehalfIsClaimedByNumberAndPhone() {
    var village = people.village();
    var worker = people.worker("孙𠮷");
    var idNumber = Applicants.idNumber();
    var person = new Drafts.Person("赵𠮷", idNumber, "13900139000");
    var draft = people.complete(worker, Optional.of(person));
    var unsigned = Applicants.signing();
    assertThatThrownBy(() -> drafts.submit(worker, draft.id(), unsigned))
        .hasMessageContaining("casefile.submit.consent");
    var no =
        drafts.submit(
            worker,
            draft.id(),
            new Drafts.Signing(
                "typed:村工作人员",
                Optional.of("c".repeat(64)),
                new org.banli.region.DivisionCode(village)));
    assertThat(cases.get(no).applicant()).isEmpty();
    assertThat(cases.filedBy(worker)).extracting(CaseFile::no).contains(no);
    var wrongPhone = people.applicant("赵𠮷", Applicants.idNumber(), "13900139000");
    assertThat(cases.claim(wrongPhone)).isZero();
    var zhao = people.applicant("赵𠮷", idNumber, "13900139000");
    assertThat(cases.claim(zhao)).isEqualTo(1);
    assertThat(cases.get(no).applicant()).hasValue(zhao.account());
    assertThat(cases.claim(zhao)).isZero();
  }

  private static int running(CaseNo no) {
    return Integer.parseInt(no.value().substring(no.value().length() - 6));
  }
}

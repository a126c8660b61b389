package org.banli.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banli.form.Validation.Checked;
import org.banli.form.Validation.Defect;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.worklist.Worklist.Completed;
import org.banli.worklist.Worklist.Completion;
import org.banli.worklist.Worklist.Incomplete;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@Transactional
@RecordApplicationEvents
class WorklistTest extends WorklistTestBase {

  @Autowired Completing completing;

  // R11: the last wall, whatever has let them through
  @Test
  void aContractorCompletesNothingButVisitsAssignedToThem() {
    var item = worklist.get(li, add(Optional.empty()));
    var held = li.positions().get(0);
    var contracted =
        new Actor.Position(
            1, office, held.officeName(), "township", TOWNSHIP, "contractor", held.from(), null);
    var contractor = new Actor(7005, Actor.Kind.STAFF, "周八", List.of(contracted));
    assertThatThrownBy(() -> completing.complete(contractor, item, agree(0)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.key()).isEqualTo("worklist.refused.contractor"));
    assertThat(worklist.get(li, item.id()).assignee()).isEmpty();
  }

  @Autowired ApplicationEvents events;

  @Test
  void theSecondToClaimIsToldWhoWasFirst() {
    long id = add(Optional.empty());
    worklist.claim(li, id);
    assertProblem(() -> worklist.claim(wang, id), "worklist.stale.claimed", "李四");
    assertThat(worklist.get(wang, id).assigneeName()).contains("李四");
  }

  @Test
  void claimingTwiceIsClaimingOnce() {
    long id = add(Optional.empty());
    int version = worklist.claim(li, id).version();
    assertThat(worklist.claim(li, id).version()).isEqualTo(version);
  }

  @Test
  void whatIsReleasedCanBeClaimedByAnother() {
    long id = add(Optional.empty());
    worklist.claim(li, id);
    worklist.release(li, id);
    assertThat(worklist.claim(wang, id).assignee()).hasValue(wang.account());
  }

  @Test
  void anothersClaimCannotBeReleasedOrCompleted() {
    long id = add(Optional.empty());
    int version = worklist.claim(li, id).version();
    assertProblem(() -> worklist.release(wang, id), "worklist.stale.claimed", "李四");
    assertProblem(
        () -> worklist.complete(wang, id, agree(version)), "worklist.stale.claimed", "李四");
  }

  @Test
  void aLeaderOfTheOfficeGivesBackWhatSomebodyLeftLying() {
    long id = add(Optional.empty());
    worklist.claim(li, id);
    var position = li.positions().get(0);
    var leads =
        new Actor.Position(
            9, position.office(), "某街道", "township", TOWNSHIP, "leader", position.from(), null);
    var leader = new Actor(7009, Actor.Kind.STAFF, "孙七", List.of(leads));
    assertThat(worklist.release(leader, id).assignee()).isEmpty();
  }

  @Test
  void completingSavesAnswersWritesTheEventAndTellsTheRoute() {
    long id = add(Optional.empty());
    int version = worklist.claim(li, id).version();
    worklist.complete(li, id, agree(version));
    verify(cases).answer(li, no, "review", "review", Map.of("agree", "yes"));
    verify(cases).note(eq(li), eq(no), eq("completed"), any(), eq(true));
    assertThat(events.stream(Completed.class))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.outcome()).isEqualTo("agree");
              assertThat(it.step()).isEqualTo("review");
            });
    assertThat(worklist.ofCase(li, no)).isEmpty();
    assertThat(worklist.doneOfCase(li, no))
        .singleElement()
        .satisfies(it -> assertThat(it.opinion()).isEqualTo("情况属实𠮷"));
  }

  @Test
  void theSecondToCompleteIsToldWhatTheFirstDid() {
    long id = add(Optional.empty());
    worklist.complete(li, id, agree(0));
    assertProblem(() -> worklist.complete(wang, id, agree(0)), "worklist.stale.done", "李四", "同意");
    assertProblem(() -> worklist.get(wang, id), "worklist.stale.done", "李四");
    assertProblem(() -> worklist.claim(wang, id), "worklist.stale.done", "李四");
  }

  @Test
  void aPageLeftOpenOvernightIsStale() {
    long id = add(Optional.empty());
    worklist.claim(wang, id);
    worklist.release(wang, id);
    assertProblem(() -> worklist.complete(li, id, agree(0)), "worklist.stale.changed");
  }

  @Test
  void aTaskThatTheRouteTookBackSaysSo() {
    worklist.add(item("taken-back-" + office, Optional.empty(), Optional.empty(), Set.of()));
    long id = worklist.ofCase(li, no).get(0).id();
    worklist.remove("taken-back-" + office);
    assertProblem(() -> worklist.get(li, id), "worklist.stale.withdrawn");
    assertThatThrownBy(() -> worklist.get(neighbour, id)).satisfies(WorklistTest::notFound);
  }

  @Test
  void whatIsNotTheirsIsNotFound() {
    long id = add(Optional.empty());
    assertThatThrownBy(() -> worklist.get(neighbour, id)).satisfies(WorklistTest::notFound);
    assertThatThrownBy(() -> worklist.claim(neighbour, id)).satisfies(WorklistTest::notFound);
    assertThatThrownBy(() -> worklist.release(neighbour, id)).satisfies(WorklistTest::notFound);
    assertThatThrownBy(() -> worklist.complete(neighbour, id, agree(0)))
        .satisfies(WorklistTest::notFound);
    assertThatThrownBy(() -> worklist.get(li, 999_999_999L)).satisfies(WorklistTest::notFound);
    assertThat(worklist.ofCase(neighbour, no)).isEmpty();
    worklist.complete(li, id, agree(0));
    assertThatThrownBy(() -> worklist.get(neighbour, id)).satisfies(WorklistTest::notFound);
  }

  // R88, rules A.1 3a
  @Test
  void aNearRelativeNeitherClaimsNorCompletes() {
    long id = add(Optional.empty(), "kin");
    bar(li);
    assertThatThrownBy(() -> worklist.claim(li, id)).satisfies(WorklistTest::notFound);
    assertThatThrownBy(() -> worklist.complete(li, id, agree(0))).satisfies(WorklistTest::notFound);
    assertThat(worklist.claim(wang, id).assignee()).hasValue(wang.account());
  }

  @Test
  void aRefusalNeedsItsReason() {
    long id = add(Optional.empty());
    var silent = new Completion(0, "refuse", "  ", Map.of(), Optional.empty());
    assertThatThrownBy(() -> worklist.complete(li, id, silent))
        .isInstanceOfSatisfying(
            Incomplete.class,
            it -> assertThat(it.defects()).extracting(Defect::path).containsExactly("opinion"));
    verify(cases, never()).answer(any(), any(), any(), any());
    verify(cases, never()).note(any(), any(), any(), any(), anyBoolean());
  }

  @Test
  void anOutcomeThatTheStepDoesNotHaveIsRefused() {
    long id = add(Optional.empty());
    var other = new Completion(0, "grant", "", Map.of(), Optional.empty());
    assertThatThrownBy(() -> worklist.complete(li, id, other))
        .isInstanceOfSatisfying(
            Incomplete.class,
            it -> assertThat(it.defects()).extracting(Defect::path).containsExactly("outcome"));
  }

  @Test
  void aFormWithDefectsIsNotSaved() {
    when(validation.check(any(), any(), any(), any()))
        .thenReturn(
            new Checked(Map.of(), List.of(new Defect("visitors", "form.required", List.of()))));
    long id = add(Optional.empty());
    assertThatThrownBy(() -> worklist.complete(li, id, agree(0)))
        .isInstanceOfSatisfying(
            Incomplete.class,
            it -> assertThat(it.defects()).extracting(Defect::path).containsExactly("visitors"));
    assertThat(worklist.ofCase(li, no)).hasSize(1);
  }

  private static void assertProblem(ThrowingCallable act, String key, String... told) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE);
              assertThat(problem.key()).isEqualTo(key);
              assertThat(List.of(problem.arguments())).containsAll(List.of(told));
            });
  }

  private static void notFound(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }
}

package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.banli.supervision.Administration;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** R70: open work follows when a division is merged or an office closes. */
@BanliTest
@Transactional
class MovedWorkTest {

  private static final DivisionCode XIJIN = new DivisionCode("341881001000");
  private static final DivisionCode NEXT = new DivisionCode("341881002000");
  private static final DivisionCode CHENGDONG = new DivisionCode("341881001001");
  private static final DivisionCode CHENGXI = new DivisionCode("341881001002");

  @Autowired Administration administration;
  @Autowired People people;
  @Autowired Applicants applicants;
  @Autowired RealCases realCases;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired Offices offices;
  @Autowired Routing routing;
  @Autowired Access access;
  @Autowired ApplicationClock clock;
  @Autowired ApplicationEventPublisher events;

  private Actor administrator;
  private CaseNo open;
  private CaseNo closed;

  @BeforeEach
  void twoCases() throws IOException {
    administrator = people.staff("341881-administrator");
    open = realCases.filed(applicants.applicant("王𠮷"));
    closed = realCases.filed(applicants.applicant("李䶮"));
    cases.conclude(closed, "refused");
  }

  @Test
  void onTheDayOfAMergerOpenWorkGoesToTheOtherTownship() {
    var item = realCases.open(open, "clerk");
    var next = people.staff("341881002-clerk");
    worklist.claim(people.staff("341881001-clerk"), item.id());
    administration.merge(administrator, XIJIN, NEXT, clock.today().plusDays(10));
    assertThatThrownBy(() -> worklist.get(next, item.id())).isInstanceOf(Problem.class);

    pass(10);

    var moved = worklist.get(next, item.id());
    assertThat(moved.office()).hasValue(office("township", NEXT));
    assertThat(moved.why().zh()).contains("西津街道办事处已经撤销", "继续办理");
    assertThat(moved.divisionPath()).contains("/" + NEXT + "/" + CHENGDONG + "/");
    assertThat(cases.get(open).divisionPath()).isEqualTo(moved.divisionPath());
    assertThat(cases.timeline(open)).extracting(CaseFiles.Event::action).contains("move");
  }

  // whoever worked there works on, at the other office, on what they had claimed
  @Test
  void thePeopleOfTheMergedTownshipMoveAlong() {
    var item = realCases.open(open, "clerk");
    worklist.claim(people.staff("341881001-clerk"), item.id());
    administration.merge(administrator, XIJIN, NEXT, clock.today().plusDays(1));
    pass(1);
    var clerk = people.staff("341881001-clerk");
    assertThat(worklist.get(clerk, item.id()).assignee()).hasValue(clerk.account());
    assertThat(clerk.holds("clerk", office("township", NEXT))).isTrue();
  }

  @Test
  void aClosedCaseKeepsItsCodeAndIsReadWhereTheFilesAreNow() {
    var before = cases.get(closed).responsible();
    administration.merge(administrator, CHENGDONG, CHENGXI, clock.today());
    assertThat(cases.get(closed).responsible()).isEqualTo(before).isEqualTo(CHENGDONG);
    assertThat(cases.get(open).responsible()).isEqualTo(CHENGXI);
    assertThat(cases.timeline(closed)).extracting(CaseFiles.Event::action).doesNotContain("move");
    var worker = people.staff("341881001002-worker");
    var subject = cases.subject(cases.get(closed));
    assertThat(access.may(worker, Access.Act.VIEW_FILE, subject)).isTrue();
  }

  @Test
  void aDivisionWithoutSuchAnOfficeGetsTheOneThatWasMerged() {
    long zone =
        administration.openOffice(
            administrator, "社会事务局", "Zone office", "county", XIJIN, LocalDate.of(2026, 1, 1));
    administration.merge(administrator, XIJIN, NEXT, clock.today());
    var route = routing.route(CHENGDONG, "county", "reviewer", clock.today()).orElseThrow();
    assertThat(offices.of(NEXT, clock.today()))
        .anyMatch(office -> office.level().equals("county") && office.name().equals("社会事务局"))
        .noneMatch(office -> office.id() == zone);
    assertThat(route.office().id()).isNotEqualTo(zone);
  }

  @Test
  void theOnlyOfficeOfALevelIsNotClosed() {
    long only = office("township", XIJIN);
    assertThatThrownBy(() -> close(only, OptionalLong.empty()))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("supervision.office.close.only");
              assertThat(refused.arguments()).contains("西津街道办事处");
            });
    assertThat(offices.of(XIJIN, clock.today())).anyMatch(it -> it.id() == only);
  }

  @Test
  void openWorkNeedsASuccessorAndGoesThere() {
    var item = realCases.open(open, "clerk");
    long old = item.office().orElseThrow();
    long centre =
        administration.openOffice(
            administrator,
            "便民服务中心",
            "Service centre",
            "township",
            XIJIN,
            clock.today().minusDays(1));
    assertThatThrownBy(() -> close(old, OptionalLong.empty()))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.arguments()).contains("便民服务中心"));
    assertThatThrownBy(() -> close(old, OptionalLong.of(office("township", NEXT))))
        .hasMessageContaining("supervision.office.close.successor");

    close(old, OptionalLong.of(centre));

    var moved = realCases.open(open, "clerk");
    assertThat(moved.office()).hasValue(centre);
    assertThat(moved.why().en()).contains("Service centre carries on");
    assertThat(worklist.waitingAt(old)).isZero();
  }

  private void close(long office, OptionalLong successor) {
    administration.closeOffice(administrator, office, clock.today(), successor);
  }

  private long office(String level, DivisionCode division) {
    return offices.of(division, clock.today()).stream()
        .filter(office -> office.level().equals(level))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void pass(int days) {
    clock.offset(clock.offset().plus(Duration.ofDays(days)));
    events.publishEvent(new ClockMoved(clock.offset()));
  }
}

package org.banli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** R69, R82, R88: the decision table of the one access decision. */
class AccessRulesTest {

  private static final String COUNTY = "/340000000000/341800000000/341881000000/";
  private static final String TOWNSHIP = COUNTY + "341881001000/";
  private static final String VILLAGE = TOWNSHIP + "341881001001/";
  private static final String NEXT_TOWNSHIP = COUNTY + "341881002000/";

  private static final Map<String, Actor> ACTORS =
      Map.ofEntries(
          Map.entry("owner", applicant(1)),
          Map.entry("other", applicant(2)),
          staff("worker", 10, "village", VILLAGE, "worker"),
          staff("next-worker", 11, "village", TOWNSHIP + "341881001002/", "worker"),
          staff("clerk", 12, "township", TOWNSHIP, "clerk"),
          staff("next-clerk", 13, "township", NEXT_TOWNSHIP, "clerk"),
          staff("reviewer", 14, "township", TOWNSHIP, "reviewer"),
          staff("leader", 15, "township", TOWNSHIP, "leader"),
          staff("county-clerk", 16, "county", COUNTY, "clerk"),
          staff("county-reviewer", 17, "county", COUNTY, "reviewer"),
          staff("checker", 18, "county", COUNTY, "checker"),
          staff("inspector", 19, "county", COUNTY, "inspector"),
          staff("designer", 20, "county", COUNTY, "designer"),
          staff("administrator", 21, "county", COUNTY, "administrator"),
          staff("contractor", 23, "county", COUNTY, "contractor"),
          staff("next-contractor", 24, "township", NEXT_TOWNSHIP, "contractor"),
          Map.entry("former", new Actor(22, Actor.Kind.STAFF, "前任", List.of())),
          Map.entry("system", Actor.SYSTEM));

  private final Access access = new AccessRules();

  /** A case of the village, owned by account 1, its item waiting for the township reviewer. */
  @ParameterizedTest
  @CsvSource({
    // actor, VIEW, VIEW_FILE, APPLY, REBOOK, WORK, FILE_ON_BEHALF, ADMINISTER, DESIGN,
    // READ_REGISTERS,
    // FOLLOW_UP, RESTORE, READ_FUNDS, TOP_UP, READ_PAYMENTS, PAY, OPEN
    "owner,           y, -, y, y, -, -, -, -, -, -, -, -, -, -, -, -",
    "other,           -, -, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "worker,          y, y, -, -, -, y, -, -, -, -, -, -, -, -, -, -",
    "next-worker,     -, -, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "clerk,           y, y, -, -, -, y, -, -, -, -, -, y, -, -, -, -",
    "next-clerk,      -, -, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "reviewer,        y, y, -, -, y, -, -, -, -, -, -, y, -, -, -, -",
    "leader,          y, y, -, -, -, -, -, -, -, -, -, y, -, -, -, -",
    "county-clerk,    y, y, -, -, -, -, -, -, y, y, -, y, -, y, y, -",
    "county-reviewer, y, y, -, -, -, -, -, -, y, -, y, y, y, y, -, -",
    "checker,         y, y, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "inspector,       y, y, -, -, -, -, -, -, y, -, -, y, -, y, -, -",
    "designer,        -, -, -, -, -, -, -, y, -, -, -, -, -, -, -, -",
    "administrator,   -, -, -, -, -, -, y, -, -, -, -, -, -, -, -, -",
    "former,          -, -, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "contractor,      -, -, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    "system,          y, y, -, -, y, -, -, -, -, -, -, -, -, -, -, -",
  })
  void decides(ArgumentsAccessor row) {
    var who = row.getString(0);
    var subject = subject(OptionalLong.of(1), OptionalLong.of(14), "reviewer", Set.of());
    assertThat(row.size()).as("an answer for each act").isEqualTo(Access.Act.values().length + 1);
    var column = 1;
    for (Access.Act act : Access.Act.values()) {
      assertThat(access.may(actor(who), act, subject))
          .as("%s %s", who, act)
          .isEqualTo(row.getString(column++).equals("y"));
    }
  }

  /** R68: a case filed on behalf, which nobody has claimed, waiting for its applicant. */
  @ParameterizedTest
  @CsvSource({
    "worker, true",
    "clerk, true",
    "next-worker, false",
    "next-clerk, false",
    "reviewer, false",
    "county-clerk, false",
    "inspector, false",
    "owner, false",
    "administrator, false",
  })
  void whoMayFileForAPersonAnswersForThem(String who, boolean expected) {
    var unclaimed = subject(OptionalLong.empty(), OptionalLong.empty(), "applicant", Set.of());
    assertThat(access.may(actor(who), Access.Act.WORK, unclaimed)).isEqualTo(expected);
    assertThat(access.may(actor(who), Access.Act.APPLY, unclaimed)).isEqualTo(expected);
  }

  /** N15: whoever takes part reads where it stands and keeps the appointment, and no more. */
  @ParameterizedTest
  @CsvSource({
    "VIEW, true",
    "REBOOK, true",
    "APPLY, false",
    "VIEW_FILE, false",
    "WORK, false",
  })
  void whoTakesPart(Access.Act act, boolean expected) {
    var shared =
        subject(OptionalLong.of(1), OptionalLong.empty(), "applicant", Set.of())
            .together(Set.of(1L, 2L));
    assertThat(access.may(actor("other"), act, shared)).isEqualTo(expected);
  }

  /** R40, R75: a matter names the level and the role of those who open its cases. */
  @ParameterizedTest
  @CsvSource({
    "county-clerk, true",
    "county-reviewer, false",
    "clerk, false",
    "administrator, false",
    "owner, false",
    "system, false",
  })
  void whoOpensCasesOfTheOfficeHoldsThatPosition(String who, boolean expected) {
    var there = subject(OptionalLong.empty(), OptionalLong.empty(), "county/clerk", Set.of());
    assertThat(access.may(actor(who), Access.Act.OPEN, there)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"owner, true", "other, false", "worker, false", "clerk, false"})
  void onceClaimedOnlyTheApplicantAnswers(String who, boolean expected) {
    var claimed = subject(OptionalLong.of(1), OptionalLong.empty(), "applicant", Set.of());
    assertThat(access.may(actor(who), Access.Act.WORK, claimed)).isEqualTo(expected);
  }

  /** R88, rules A.1 step 3a. */
  @ParameterizedTest
  @CsvSource({"VIEW", "VIEW_FILE", "WORK", "APPLY", "FILE_ON_BEHALF"})
  void aNearRelativeOnTheStaffTouchesNothing(Access.Act act) {
    var barred = subject(OptionalLong.empty(), OptionalLong.of(14), "reviewer", Set.of(14L, 12L));
    assertThat(access.may(actor("reviewer"), act, barred)).isFalse();
    assertThat(access.may(actor("clerk"), act, barred)).isFalse();
  }

  // R11
  @ParameterizedTest
  @CsvSource({"VIEW", "VIEW_FILE", "APPLY", "FILE_ON_BEHALF", "ADMINISTER", "DESIGN"})
  void aContractorWorksOnTheVisitAssignedToThemAndDoesNothingElse(Access.Act act) {
    assertThat(access.may(actor("contractor"), Access.Act.WORK, visitOf(23))).isTrue();
    assertThat(access.may(actor("contractor"), Access.Act.WORK, visitOf(24))).isFalse();
    assertThat(access.may(actor("next-contractor"), Access.Act.WORK, visitOf(24))).isFalse();
    assertThat(access.may(actor("contractor"), act, visitOf(23))).isFalse();
    assertThat(access.may(actor("contractor"), act, Access.Subject.NONE)).isFalse();
  }

  // R11: even somebody who was given another position beside
  @Test
  void whoeverIsAContractorApprovesNothing() {
    var both =
        new Actor(
            14,
            Actor.Kind.STAFF,
            "工作人员",
            List.of(actor("reviewer").positions().get(0), actor("contractor").positions().get(0)));
    var item = subject(OptionalLong.of(1), OptionalLong.of(14), "reviewer", Set.of());
    assertThat(access.may(actor("reviewer"), Access.Act.WORK, item)).isTrue();
    assertThat(access.may(both, Access.Act.WORK, item)).isFalse();
    assertThat(access.may(both, Access.Act.VIEW_FILE, item)).isFalse();
  }

  private static Access.Subject visitOf(long contractor) {
    return new Access.Subject(
        VILLAGE,
        OptionalLong.of(1),
        OptionalLong.of(10),
        Optional.of("worker"),
        Set.of(),
        OptionalLong.of(contractor));
  }

  @Test
  void theRoleAtAnotherOfficeIsNotEnough() {
    var elsewhere = subject(OptionalLong.of(1), OptionalLong.of(99), "reviewer", Set.of());
    assertThat(access.may(actor("reviewer"), Access.Act.WORK, elsewhere)).isFalse();
  }

  /** CC Art. 1110: of a case kept narrowly, which only the township's reviewer and clerk handle. */
  @ParameterizedTest
  @CsvSource({
    // actor, VIEW_FILE, WORK, READ_REGISTERS
    "owner, -, -, -",
    "reviewer, y, y, -",
    "clerk, y, -, -",
    "leader, -, -, -",
    "worker, -, -, -",
    "county-clerk, -, -, -",
    "county-reviewer, -, -, -",
    "inspector, -, -, -",
    "system, y, y, -",
  })
  void aCaseKeptNarrowlyIsForTheOfficesThatHandleIt(
      String who, String file, String work, String read) {
    var narrow =
        subject(OptionalLong.of(1), OptionalLong.of(14), "reviewer", Set.of())
            .within(Optional.of(Set.of(12L, 14L)));
    assertThat(access.may(actor(who), Access.Act.VIEW_FILE, narrow)).isEqualTo(file.equals("y"));
    assertThat(access.may(actor(who), Access.Act.WORK, narrow)).isEqualTo(work.equals("y"));
    assertThat(access.may(actor(who), Access.Act.READ_REGISTERS, narrow))
        .isEqualTo(read.equals("y"));
    var rightsOfTheOwner = access.may(actor(who), Access.Act.APPLY, narrow);
    assertThat(rightsOfTheOwner).isEqualTo(who.equals("owner"));
  }

  @Test
  void aDivisionIsNotEnteredByAPrefixOfItsCode() {
    var half = Map.of("x", staffOf(30, "county", COUNTY.substring(0, COUNTY.length() - 3)));
    var subject = subject(OptionalLong.of(1), OptionalLong.empty(), "reviewer", Set.of());
    assertThat(access.may(half.get("x"), Access.Act.VIEW_FILE, subject)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"administrator, ADMINISTER", "designer, DESIGN", "worker, FILE_ON_BEHALF"})
  void pagesWithoutACaseOpenByRole(String who, Access.Act act) {
    assertThat(access.may(actor(who), act, Access.Subject.NONE)).isTrue();
    assertThat(access.may(actor("reviewer"), act, Access.Subject.NONE)).isFalse();
  }

  @Test
  void withoutACaseNobodyReadsAFile() {
    ACTORS.values().stream()
        .filter(actor -> actor.kind() != Actor.Kind.SYSTEM)
        .forEach(
            actor ->
                assertThat(access.may(actor, Access.Act.VIEW_FILE, Access.Subject.NONE)).isFalse());
  }

  @Test
  void whatIsNotYoursIsNotFound() {
    var subject = subject(OptionalLong.of(1), OptionalLong.empty(), "applicant", Set.of());
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> access.demand(actor("other"), Access.Act.VIEW, subject))
        .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
  }

  private static Actor actor(String who) {
    return java.util.Objects.requireNonNull(ACTORS.get(who));
  }

  private static Actor applicant(long id) {
    return new Actor(id, Actor.Kind.APPLICANT, "申请人", List.of());
  }

  private static Map.Entry<String, Actor> staff(
      String who, long id, String level, String path, String role) {
    return Map.entry(who, staffOf(id, level, path, role));
  }

  private static Actor staffOf(long id, String level, String path) {
    return staffOf(id, level, path, "reviewer");
  }

  /** Each holds the role at the office whose id is their own. */
  private static Actor staffOf(long id, String level, String path, String role) {
    var since = LocalDate.of(2025, 1, 1);
    var position = new Actor.Position(id, id, "办公室", level, path, role, since, null);
    return new Actor(id, Actor.Kind.STAFF, "工作人员", List.of(position));
  }

  private static Access.Subject subject(
      OptionalLong applicant, OptionalLong office, String role, Set<Long> barred) {
    return new Access.Subject(VILLAGE, applicant, office, Optional.of(role), barred);
  }
}

package org.banli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.banli.BanliTest;
import org.banli.People;
import org.banli.platform.IdNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BanliTest
class DemoPeopleTest {

  @Autowired JdbcTemplate database;
  @Autowired People people;
  @Autowired Accounts accounts;

  @Test
  void everyOfficeIsStaffedForItsLevel() {
    assertThat(without("village", "worker")).isZero();
    for (String role : new String[] {"clerk", "reviewer", "leader"}) {
      assertThat(without("township", role)).as(role).isZero();
      assertThat(without("county", role)).as(role).isZero();
    }
    for (String role : new String[] {"checker", "designer", "administrator", "inspector"}) {
      assertThat(without("county", role)).as(role).isZero();
    }
  }

  @Test
  void aSignInNameSaysWhereAndWhat() {
    Actor clerk = people.staff("341881001-clerk");
    assertThat(clerk.positions())
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.level()).isEqualTo("township");
              assertThat(position.role()).isEqualTo("clerk");
              assertThat(position.divisionPath()).endsWith("/341881000000/341881001000/");
            });
  }

  @Test
  void applicantsHaveWellFormedIdentityNumbersOfTheCounty() {
    for (int number = 1; number <= 3; number++) {
      var account = accounts.find(people.applicant(number).account()).orElseThrow();
      String idNumber = account.idNumber().orElseThrow().value();
      assertThat(IdNumber.parse(idNumber)).isPresent();
      assertThat(idNumber).startsWith("341881");
    }
    assertThat(people.applicant(3).name()).startsWith("𠮷");
  }

  @Test
  void aSecondDesignerCanPublishWhatTheFirstDrew() {
    assertThat(people.staff("341881-designer2").holds("designer")).isTrue();
  }

  /** Of the demo's own offices: other tests may have opened further ones. */
  private int without(String level, String role) {
    Integer count =
        database.queryForObject(
            "SELECT COUNT(*) FROM office o WHERE o.level = ? AND o.valid_from = '2020-01-01'"
                + " AND o.division LIKE '341881%' AND NOT EXISTS"
                + " (SELECT 1 FROM position p WHERE p.office = o.id AND p.role = ?)",
            Integer.class, level, role);
    return count == null ? -1 : count;
  }
}

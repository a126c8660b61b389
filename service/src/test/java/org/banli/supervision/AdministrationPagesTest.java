package org.banli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.banli.audit.AuditLog;
import org.banli.benefit.Standards;
import org.banli.identity.Staff;
import org.banli.region.Divisions;
import org.banli.region.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator of 宁国市 keeps the offices of that area, and finds nothing beyond it. */
class AdministrationPagesTest extends AdministratorPages {

  @Autowired Offices offices;
  @Autowired Staff staff;
  @Autowired Divisions divisions;
  @Autowired Standards standards;
  @Autowired AuditLog audit;

  @Test
  void everyPageOfAdministratorsIsThere() throws Exception {
    for (String address :
        new String[] {
          "/admin",
          "/admin/clock",
          "/admin/calendar",
          "/admin/reach",
          "/admin/incidents",
          "/admin/offices",
          "/admin/divisions",
          "/admin/standards"
        }) {
      see(address);
      see(address + "?lang=en");
    }
    send("/admin/calendar", "year", "2027", "days", "gibberish").andExpect(text("gibberish"));
  }

  @Test
  void officesAreListedByDivisionFromTheOwnAreaDown() throws Exception {
    see("/admin/offices").andExpect(text("宁国市民政局")).andExpect(text("西津街道"));
    see("/admin/offices?division=341881001000").andExpect(text("城东社区"));
    see("/admin/offices?division=341881001000&lang=en").andExpect(text("Offices and staff"));
  }

  // R69: an area is the division and what lies below
  @Test
  void outsideOfTheOwnAreaNothingIsFound() throws Exception {
    for (String address :
        new String[] {
          "/admin/offices?division=340000000000",
          "/admin/standards?division=341800000000",
          "/admin/divisions?division=110101000000",
          "/admin/offices/999999",
          "/admin/staff/999999",
          "/admin/staff/" + people.applicant(1).account()
        }) {
      web.perform(get(address).with(people.signedIn(ADMINISTRATOR)))
          .andExpect(status().isNotFound());
    }
    send(
            "/admin/offices",
            "name",
            "外地单位",
            "level",
            "county",
            "division",
            "110101",
            "from",
            "2026-03-02")
        .andExpect(status().isNotFound());
  }

  @Test
  void anOfficeOpensAndClosesByDate() throws Exception {
    long office = opened();
    see("/admin/offices/" + office).andExpect(text("䶮湖便民中心"));
    send("/admin/offices/" + office + "/close", "closing", "2026-02-01")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("还没有成立"));
    send("/admin/offices/" + office + "/close", "closing", "2026-06-01")
        .andExpect(status().is3xxRedirection());
    assertThat(offices.around(TOWNSHIP, LocalDate.of(2026, 5, 31))).anyMatch(o -> o.id() == office);
    assertThat(offices.around(TOWNSHIP, LocalDate.of(2026, 6, 1))).noneMatch(o -> o.id() == office);
    assertThat(actions("office:" + office)).isEqualTo("open-office,close-office");
    assertThat(audit.intact("office:" + office)).isTrue();
  }

  @Test
  void aRefusedOfficeKeepsWhatWasTyped() throws Exception {
    send(
            "/admin/offices",
            "name",
            "某某𠮷中心",
            "level",
            "township",
            "division",
            "341881001000",
            "from",
            "三月")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("某某𠮷中心"))
        .andExpect(text("日期“三月”不对"));
    opened();
    send("/admin/offices", OFFICE)
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("已经有名为"));
  }
}

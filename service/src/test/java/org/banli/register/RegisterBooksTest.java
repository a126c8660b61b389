package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Registers as the county reads them. */
@BanliTest
@Transactional
class RegisterBooksTest {

  private static final String REGISTER = "oldAge";
  private static final String NINGGUO = "341881001001";
  private static final String WANG = "341881194403010043";

  @Autowired RegisterBooks books;
  @Autowired Registers registers;
  @Autowired People people;
  @Autowired AuditLog audit;
  @Autowired MockMvc web;

  // R12: what may be read, masked in lists, every look logged
  @Test
  void theCountyReadsItsEntriesNewestFirstAPageAtATime() {
    for (int i = 0; i < 51; i++) {
      load("K" + i, NINGGUO, Map.of("name", "王德福", "idNumber", WANG));
    }
    var first = books.page(clerk(), REGISTER, OptionalLong.empty());
    assertThat(first.lines()).hasSize(50);
    assertThat(first.lines().get(0).persons().get(0).name()).isEqualTo("王**");
    assertThat(first.lines().get(0).persons().get(0).number()).isEqualTo("341881********0043");
    assertThat(books.page(clerk(), REGISTER, first.next()).lines()).isNotEmpty();
    assertThat(audit.intact("register:" + REGISTER)).isTrue();
  }

  @Test
  void anotherPlaceIsNotFound() {
    var here = load("here", NINGGUO, Map.of("name", "王德福", "idNumber", WANG));
    var other = load("other", "330000000000", Map.of("name", "王德福", "idNumber", WANG));
    assertThat(books.find(clerk(), REGISTER, WANG).lines())
        .extracting(RegisterBooks.Line::id)
        .contains(here.id())
        .doesNotContain(other.id());
    assertThatThrownBy(() -> books.entry(clerk(), REGISTER, other.id()))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> books.entry(clerk(), "relief", here.id())).isInstanceOf(Problem.class);
  }

  @Test
  void anOrganisationIsFoundByCodeAndHoweverItsNameIsWritten() {
    load(
        "club",
        NINGGUO,
        Map.of(
            "name",
            "宁国市青峰登山协会",
            "code",
            List.of("51341881MJ00000010", org.banli.platform.PlainName.of("宁国市青峰登山协会"))));
    for (var typed : List.of("51341881mj00000010", "宁国市青峯登山协会")) {
      var found = books.find(clerk(), REGISTER, typed).lines();
      assertThat(found).hasSize(1);
      assertThat(found.get(0).persons())
          .containsExactly(new RegisterBooks.Person("宁国市青峰登山协会", "51341881MJ00000010"));
    }
  }

  @Test
  void nobodyBelowTheCountyReadsThem() {
    for (var login : List.of("341881001-clerk", "341881001001-worker", "341881-administrator")) {
      assertThatThrownBy(() -> books.page(people.staff(login), REGISTER, OptionalLong.empty()))
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> books.page(clerk(), "nothing", OptionalLong.empty()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void thePageSaysWhereAnEntryComesFromAndHidesTheNumber() throws Exception {
    var entry = load("page", NINGGUO, Map.of("name", "王德福", "idNumber", WANG));
    web.perform(get("/registers/" + REGISTER).with(people.signedIn("341881-clerk")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("王**")));
    web.perform(
            post("/registers/" + REGISTER + "/search")
                .param("number", WANG)
                .with(csrf())
                .with(people.signedIn("341881-clerk")))
        .andExpect(content().string(containsString("/registers/oldAge/" + entry.id())));
    web.perform(
            get("/registers/" + REGISTER + "/" + entry.id() + "?lang=en")
                .with(people.signedIn("341881-clerk")))
        .andExpect(content().string(containsString("旧系统")))
        .andExpect(content().string(containsString("Yuan a month")))
        .andExpect(content().string(not(containsString(WANG))));
  }

  @Test
  void whatAnOldRegisterSaysOfTheEndStaysWithTheEntry() {
    var person = List.<Map<String, Object>>of(Map.of("name", "王德福", "idNumber", WANG));
    var ended =
        registers.load(
            new Registers.Loaded(
                REGISTER,
                "ended",
                "旧系统",
                new DivisionCode(NINGGUO),
                person,
                Map.of(),
                LocalDate.of(2015, 5, 6),
                Optional.of(LocalDate.of(2023, 5, 6)),
                "revoked"));
    assertThat(ended.mark()).isEqualTo("revoked");
    assertThat(ended.standsOn(LocalDate.of(2023, 5, 7))).isFalse();
  }

  private Actor clerk() {
    return people.staff("341881-clerk");
  }

  private Registers.Entry load(String key, String division, Map<String, Object> person) {
    return registers.load(
        new Registers.Loaded(
            REGISTER,
            key,
            "旧系统",
            new DivisionCode(division),
            List.of(person),
            Map.of("amount", 80, "tier", "80"),
            LocalDate.of(2024, 1, 1),
            Optional.empty()));
  }
}

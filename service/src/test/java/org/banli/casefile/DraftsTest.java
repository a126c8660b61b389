package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class DraftsTest {

  @Autowired Applicants people;
  @Autowired People demo;
  @Autowired Catalogue catalogue;
  @Autowired Drafts drafts;
  @Autowired JdbcTemplate database;

  private Actor wang;
  private Drafts.Draft draft;

  @BeforeEach
  void open() {
    wang = people.applicant("王𠮷");
    draft = drafts.open(wang, people.matter(), Map.of(), Optional.empty());
  }

  // features A6
  @Test
  void whatTheAccountKnowsIsFilledIn() {
    assertThat(draft.answers()).containsKey("applicant");
    assertThat(((Map<?, ?>) draft.answers().get("applicant")).get("name")).isEqualTo("王𠮷");
  }

  // a place begins at the county in the identity number, to be changed where it is wrong
  @Test
  void thePlaceBeginsAtTheCounty() {
    var registered = drafts.open(demo.applicant(1), people.matter(), Map.of(), Optional.empty());
    var household = (Map<?, ?>) registered.answers().get("household");
    assertThat(household.get("hukouDivision")).isEqualTo("341881000000");
    assertThat(draft.answers()).as("a county that is no more").doesNotContainKey("household");
  }

  @Test
  void thePersonIsTheFirstMemberOfTheHousehold() {
    var matter = catalogue.current("lowincome").orElseThrow().ref();
    var answers = drafts.open(wang, matter, Map.of(), Optional.empty()).answers();
    var first = (Map<?, ?>) ((List<?>) answers.get("members")).get(0);
    assertThat(first.get("relation")).isEqualTo("self");
    assertThat(first.get("name")).isEqualTo("王𠮷");
    assertThat(first.get("idNumber"))
        .isEqualTo(((Map<?, ?>) answers.get("applicant")).get("idNumber"));
  }

  @Test
  void aDraftIsResumedAsItWasTyped() {
    var typed = Map.<String, Object>of("household", Map.of("address", "半个地址䶮"));
    drafts.save(wang, draft.id(), draft.version(), typed, "Page_household");
    var resumed = drafts.get(wang, draft.id());
    assertThat(resumed.answers()).isEqualTo(typed);
    assertThat(resumed.page()).isEqualTo("Page_household");
    assertThat(resumed.version()).isEqualTo(draft.version() + 1);
  }

  // issue 8: a page left open overnight
  @Test
  void aStaleSaveIsToldAndOverwritesNothing() {
    drafts.save(wang, draft.id(), draft.version(), Map.of("account", Map.of("bank", "abc")), "a");
    assertThatThrownBy(
            () -> drafts.save(wang, draft.id(), draft.version(), Map.of("x", "old"), "a"))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.STALE));
    assertThat(drafts.get(wang, draft.id()).answers()).containsKey("account");
  }

  // issue 9: what is not yours is 404
  @Test
  void anotherPersonsDraftDoesNotExist() {
    var other = people.applicant("李四");
    assertNotFound(() -> drafts.get(other, draft.id()));
    assertNotFound(() -> drafts.save(other, draft.id(), 1, Map.of(), "a"));
    assertNotFound(() -> drafts.discard(other, draft.id()));
    assertNotFound(() -> drafts.submit(other, draft.id(), Applicants.signing()));
    assertThat(drafts.of(other)).isEmpty();
  }

  @Test
  void aDiscardedDraftIsGone() {
    drafts.discard(wang, draft.id());
    assertNotFound(() -> drafts.get(wang, draft.id()));
    assertThat(drafts.of(wang)).isEmpty();
  }

  @Test
  void answersAreUnreadableInTheTable() {
    drafts.save(wang, draft.id(), 1, Map.of("household", Map.of("address", "readable?")), "a");
    byte[] stored =
        database.queryForObject("SELECT answers FROM draft WHERE id = ?", byte[].class, draft.id());
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("readable", "address");
  }

  @Test
  void staffCannotFileForThemselvesHere() {
    var staff = new Actor(987654, Actor.Kind.STAFF, "张三", java.util.List.of());
    assertThatThrownBy(() -> drafts.open(staff, people.matter(), Map.of(), Optional.empty()))
        .hasMessageContaining("casefile.draft.staff");
  }

  @Test
  void answersOfAnotherMatterAreCarriedWhereTheFormKnowsThem() {
    var carried =
        Map.<String, Object>of("account", Map.of("bank", "psbc"), "unheardOf", Map.of("a", "b"));
    var next = drafts.open(wang, people.matter(), carried, Optional.empty());
    assertThat(next.answers()).containsKey("account").doesNotContainKey("unheardOf");
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }
}

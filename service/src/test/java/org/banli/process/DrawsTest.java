package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.matter.Catalogue;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

// rules A.6: a random check of at least 30 %, recorded so that it can be repeated
@BanliTest
@Transactional
class DrawsTest {

  private static final Draws.Lot THREE_TENTHS =
      new Draws.Lot("test", "county", new BigDecimal("0.3"), new Bilingual("抽查", "Check"));

  @Autowired Draws draws;
  @Autowired CaseFiles cases;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired People people;

  @Test
  void ofEveryTenInARowThreeAreDrawn() {
    for (int round = 0; round < 3; round++) {
      int drawn = 0;
      for (int i = 0; i < Draws.ROUND; i++) {
        var no = submitted();
        drawn += draws.draw(no, THREE_TENTHS) ? 1 : 0;
        cases.conclude(no, "refused"); // one open case a person
      }
      assertThat(drawn).isEqualTo(3);
    }
  }

  @Test
  void aDrawCanBeRepeatedFromTheLogAndIsNotTakenTwice() {
    var no = submitted();
    var drawn = draws.draw(no, THREE_TENTHS);
    assertThat(draws.draw(no, THREE_TENTHS)).isEqualTo(drawn);
    var events = cases.timeline(no).stream().filter(e -> e.action().equals("draw")).toList();
    assertThat(events).hasSize(1);
    var details = events.get(0).details();
    var number = Draws.number(details.get("seed"));
    assertThat(details).containsEntry("number", number.toPlainString());
    assertThat(details.get("text")).startsWith("抽查：" + (drawn ? "抽中" : "未抽中"));
    assertThat(number.compareTo(new BigDecimal(details.get("chance"))) < 0).isEqualTo(drawn);
  }

  @Test
  void whatIsNotToBeDrawnLeavesNoTrace() {
    var no = submitted();
    var none = new Draws.Lot("none", "county", BigDecimal.ZERO, new Bilingual("无", "None"));
    assertThat(draws.draw(no, none)).isFalse();
    assertThat(cases.timeline(no)).noneMatch(event -> event.action().equals("draw"));
  }

  private CaseNo submitted() {
    var me = people.applicant(1);
    var matter = catalogue.current("old-age-allowance").orElseThrow().ref();
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    var answers = Scenario.fixture("old-age-allowance", "fixtures/elder-81");
    drafts.save(me, draft.id(), draft.version(), answers, "");
    return drafts.submit(
        me, draft.id(), new Drafts.Signing("typed:x", Optional.empty(), Drafts.ONLINE));
  }
}

package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.PackageRefused;
import org.banli.matter.TestMatters;
import org.banli.platform.ApplicationClock;
import org.banli.region.Offices;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** A step that is taken once for each element of a list. */
@BanliTest
@Transactional
@Import(Time.class)
class EachTest {

  private static final String FOLDER = "org/banli/process/together";

  @Autowired TestMatters matters;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired People people;
  @Autowired Offices offices;
  @Autowired ApplicationClock clock;
  @Autowired Time time;

  private CaseNo no;

  @BeforeEach
  void threeBureausAreAsked() {
    var ref = matters.importFrom(FOLDER, "together", Map.of());
    var applicant = people.applicant(1);
    var draft = drafts.open(applicant, ref, Map.of(), Optional.empty());
    var answers =
        Map.<String, Object>of(
            "applicant",
            Map.of(
                "name",
                "申请人",
                "idNumber",
                "341881199001011230",
                "phone",
                "13800000000",
                "place",
                "341881001001"),
            "bureaus",
            List.of(Map.of("name", "教育局"), Map.of("name", "公安局"), Map.of("name", "𠮷祥乡")));
    drafts.save(applicant, draft.id(), draft.version(), answers, "");
    no =
        drafts.submit(
            applicant,
            draft.id(),
            new Drafts.Signing("typed:申请人", Optional.empty(), Drafts.ONLINE));
  }

  @Test
  void eachElementHasAnItemThatIsNamedAfterIt() {
    assertThat(open())
        .extracting(item -> item.stepName().zh())
        .containsExactlyInAnyOrder("征求意见（教育局）", "征求意见（公安局）", "征求意见（𠮷祥乡）");
    assertThat(open()).extracting(item -> item.stepName().en()).contains("Consultation (教育局)");
  }

  @Test
  void completingOneNeverTouchesAnother() {
    answer("教育局", "agree", "符合条件");
    answer("𠮷祥乡", "object", "住址不符");
    assertThat(opinions()).extracting(it -> it.get("answered")).containsExactly(true, false, true);
    assertThat(opinions()).extracting(it -> it.get("remark")).containsExactly("符合条件", null, "住址不符");
    assertThat(opinions())
        .extracting(it -> it.get("outcome"))
        .containsExactly("agree", null, "object");
    assertThat(cases.facts(no)).doesNotContainKey("consult");
    assertThat(open()).extracting(WorkItem::step).containsExactly("consult");
  }

  @Test
  void silenceStaysSilenceWhenTheTimeIsOver() {
    answer("公安局", "agree", "无异议");
    time.passes("+25d");
    time.settle();
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
    assertThat(opinions())
        .extracting(it -> ((Map<?, ?>) it.get("of")).get("name") + " " + it.get("answered"))
        .containsExactly("教育局 false", "公安局 true", "𠮷祥乡 false");
  }

  @Test
  void theRouteGoesOnWhenAllHaveAnswered() {
    for (String bureau : List.of("教育局", "公安局", "𠮷祥乡")) {
      answer(bureau, "agree", bureau + "同意");
    }
    assertThat(open()).extracting(WorkItem::step).containsExactly("decide");
    assertThat(opinions())
        .extracting(it -> it.get("remark"))
        .containsExactly("教育局同意", "公安局同意", "𠮷祥乡同意");
  }

  @Test
  void aStepThatIsOpenedOnceCannotHaveElements() {
    assertThatThrownBy(
            () ->
                matters.importFrom(
                    FOLDER,
                    "together",
                    Map.of(
                        "together.bpmn",
                        text ->
                            text.replaceAll(
                                "<bpmn:multiInstance.*</bpmn:multiInstanceLoopCharacteristics>",
                                ""))))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("together.bpmn")
        .hasMessageContaining("consult")
        .hasMessageContaining("each");
  }

  private List<WorkItem> open() {
    return worklist.ofCase(Actor.SYSTEM, no);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> opinions() {
    return (List<Map<String, Object>>) cases.facts(no).get("opinions");
  }

  private void answer(String bureau, String outcome, String remark) {
    var item =
        open().stream()
            .filter(it -> it.asked().each().filter(e -> e.name().equals(bureau)).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        open().stream().map(WorkItem::step).collect(Collectors.joining(","))));
    worklist.complete(
        clerk(item.office()),
        item.id(),
        new Worklist.Completion(
            item.version(), outcome, "说明", Map.of("remark", remark), Optional.empty()));
  }

  private Actor clerk(OptionalLong at) {
    var office = offices.find(at.orElseThrow()).orElseThrow();
    return People.holding(900_001, "经办人", office, "clerk", clock.today().minusYears(1));
  }
}

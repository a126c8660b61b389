package org.banli.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.worklist.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

// What was objected stands in the form that asks for it, whoever objected does not (rules A.1 step
// 6a)
@BanliTest
@Transactional
class ObjectionPrefillTest {

  @Autowired TaskForms forms;
  @Autowired CaseFiles cases;
  @Autowired Catalogue catalogue;
  @Autowired Drafts drafts;
  @Autowired Notices notices;
  @Autowired People people;
  @Autowired ApplicationClock clock;

  @Test
  void theFormBeginsWithTheLatestObjection() {
    var no = submitted();
    object(no, "", "家里有一辆面包车。");
    assertThat(begins(no)).containsEntry("content", "家里有一辆面包车。").containsEntry("named", "no");
    object(no, "李四", "在外面打工。");
    assertThat(begins(no)).containsEntry("content", "在外面打工。").containsEntry("named", "yes");
  }

  @Test
  void whoObjectedIsNoFactOfTheCase() {
    var no = submitted();
    object(no, "李四", "在外面打工。");
    assertThat(cases.facts(no).get("notice").toString()).contains("在外面打工").doesNotContain("李四");
  }

  @Test
  void withoutAnObjectionNothingIsFilledIn() {
    assertThat(begins(submitted())).isEmpty();
  }

  private Map<String, Object> begins(CaseNo no) {
    return forms.asKept(task(no, "objectionCheck")).answers();
  }

  private void object(CaseNo no, String name, String reason) {
    var objection = new Notices.Objection(name, "", reason, clock.instant());
    notices.object(notices.publish(no, "").id(), objection);
  }

  private CaseNo submitted() {
    var me = people.applicant(1);
    var matter = catalogue.current("lowincome").orElseThrow().ref();
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    drafts.save(me, draft.id(), draft.version(), answers(), "");
    return drafts.submit(
        me, draft.id(), new Drafts.Signing("typed:王秀兰", Optional.empty(), Drafts.ONLINE));
  }

  private static Map<String, Object> answers() {
    var file = "/processes/lowincome/scenarios/fixtures/household-of-three.yaml";
    try (var yaml = new ClassPathResource(file).getInputStream()) {
      return new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A task of the case with that form. */
  private static WorkItem task(CaseNo no, String form) {
    var item = mock(WorkItem.class);
    when(item.no()).thenReturn(no);
    when(item.form()).thenReturn(Optional.of(form));
    when(item.asked()).thenReturn(WorkItem.Asked.ONCE);
    return item;
  }
}

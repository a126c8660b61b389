package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.register.Registers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** What adoptions leave in the register, and that a child is in one case at a time. */
@BanliTest
@Import(ScenarioTest.Fakes.class)
@Transactional
class AdoptionEntriesTest {

  @Autowired Stage stage;
  @Autowired Registers registers;

  // rules D.5: the entry is ended and marked, never deleted
  @Test
  void aDissolutionEndsTheEntry() {
    var story = Scenario.named("adoption-dissolve/registered-here");
    stage.play(story);
    assertThat(registers.ofPerson("adoption", child(story)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.mark()).isEqualTo("dissolved");
              assertThat(entry.endedBy()).isPresent();
              assertThat(entry.fields()).containsEntry("route", "orphan");
            });
  }

  /** Whoever applies: the child is what counts. */
  @Test
  void aChildIsInOneOpenCase() {
    var story = Scenario.named("adoption/orphan-couple");
    var begun = only(story, story.steps().subList(0, 2));
    stage.play(begun);
    assertThatThrownBy(() -> stage.play(begun))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("apply")
        .hasMessageContaining("casefile.submit.open");
  }

  private static String child(Scenario story) {
    return String.valueOf(Scenario.map(story.applicant().get("child")).get("idNumber"));
  }

  private static Scenario only(Scenario story, List<Scenario.Step> steps) {
    return new Scenario(
        story.matter(),
        story.file(),
        story.title(),
        story.browser(),
        story.on(),
        story.applicant(),
        story.beginning(),
        steps,
        Map.of());
  }
}

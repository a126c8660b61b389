package org.banli.process;

import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Block {@code correct}: the case that this one is about is marked as corrected, and its letters
 * say so wherever they are verified; they stay readable (R75).
 */
@Component
class CorrectHandler implements Handler {

  private final CaseFiles cases;
  private final Links links;
  private final Letters letters;

  CorrectHandler(CaseFiles cases, Links links, Letters letters) {
    this.cases = cases;
    this.links = links;
    this.letters = letters;
  }

  @Override
  public String bean() {
    return "correct";
  }

  @Override
  public void execute(DelegateExecution step) {
    var by = Parameters.caseOf(step);
    links.of(by).stream()
        .filter(link -> link.kind() == Links.Kind.ABOUT && !link.later())
        .forEach(link -> correct(link.other(), by));
  }

  private void correct(CaseNo no, CaseNo by) {
    cases.mark(no, "corrected");
    letters.correct(no.value(), by.value());
    cases.note(Actor.SYSTEM, no, "corrected", Map.of("text", by.value()), true);
  }
}

package org.banli.applicant.web;

import java.util.List;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/**
 * One status over all cases that belong to one: several matters settled as one thing (R58, R76).
 */
@Component
class LinkedCases {

  private final Links links;
  private final CaseFiles cases;
  private final Access access;
  private final Progress progress;

  LinkedCases(Links links, CaseFiles cases, Access access, Progress progress) {
    this.links = links;
    this.cases = cases;
    this.access = access;
    this.progress = progress;
  }

  /** Those that the actor may see, oldest link first. */
  List<Linked> of(Actor actor, CaseNo no) {
    return links.of(no).stream()
        .map(link -> new Found(link.name(), cases.get(link.other())))
        .filter(found -> may(actor, Access.Act.VIEW, found.file()))
        .map(found -> new Linked(found.name(), progress.of(actor, found.file())))
        .toList();
  }

  /** Those still open that the actor may withdraw as well. */
  List<Linked> withdrawable(Actor actor, CaseNo no) {
    return of(actor, no).stream()
        .filter(linked -> !linked.standing().ended())
        .filter(linked -> may(actor, Access.Act.APPLY, linked.standing().file()))
        .toList();
  }

  private boolean may(Actor actor, Access.Act act, CaseFile file) {
    return access.may(actor, act, cases.subject(file));
  }

  private record Found(Bilingual name, CaseFile file) {}

  /** A linked case and where it stands. */
  public record Linked(Bilingual name, Progress.Standing standing) {}
}

package org.banli.process.web;

import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.CurrentActor;
import org.banli.process.Progress;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The route of a case as BPMN, for the viewer on the reviewers' page. */
@RestController
class DiagramController {

  private final Progress progress;
  private final CaseFiles cases;
  private final Access access;
  private final CurrentActor actor;

  DiagramController(Progress progress, CaseFiles cases, Access access, CurrentActor actor) {
    this.progress = progress;
    this.cases = cases;
    this.access = access;
    this.actor = actor;
  }

  @GetMapping(path = "/cases/{no}/diagram.xml", produces = MediaType.APPLICATION_XML_VALUE)
  String diagram(@PathVariable CaseNo no) {
    access.demand(actor.get(), Access.Act.VIEW_FILE, cases.subject(cases.get(no)));
    return progress.diagram(no);
  }
}

package org.banli.process;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * A case of 西津街道 城东社区 that is really on its way: accepted, with a paper, a letter and an open task
 * of the village, and an open draft of the same person beside it.
 */
@Component
class RealCases {

  static final String VILLAGE = "341881001001";

  private final People people;
  private final Applicants applicants;
  private final Drafts drafts;
  private final Materials materials;
  private final Files files;
  private final Worklist worklist;
  private final Letters letters;
  private final Jobs jobs;

  RealCases(
      People people,
      Applicants applicants,
      Drafts drafts,
      Materials materials,
      Files files,
      Worklist worklist,
      Letters letters,
      Jobs jobs) {
    this.people = people;
    this.applicants = applicants;
    this.drafts = drafts;
    this.materials = materials;
    this.files = files;
    this.worklist = worklist;
    this.letters = letters;
    this.jobs = jobs;
  }

  /** The case, who owns it, and the ids of what lies in it. */
  record RealCase(
      Actor owner, CaseNo no, WorkItem item, long paper, long letter, String draft, long kept) {}

  RealCase onItsWay() throws IOException {
    return onItsWay("王𠮷䶮");
  }

  RealCase onItsWay(String name) throws IOException {
    var owner = applicants.applicant(name);
    if (!applicants.village().equals(VILLAGE)) {
      throw new IllegalStateException("the demo's village has moved");
    }
    var no = filed(owner);
    accept(no);
    var draft = drafts.open(owner, applicants.matter(), Map.of(), Optional.empty()).id();
    var kept = materials.attach(owner, draft, "identity", files.store("户口簿.png", picture()));
    return new RealCase(
        owner,
        no,
        open(no, "worker"),
        materials.of(no.value()).get(0).id(),
        letters.of(no.value()).get(0).id(),
        draft,
        kept.id());
  }

  /** Submitted; it waits at the township. */
  CaseNo filed(Actor owner) throws IOException {
    var filed = drafts.open(owner, applicants.matter(), Map.of(), Optional.empty());
    materials.attach(owner, filed.id(), "identity", files.store("身份证.png", picture()));
    drafts.save(owner, filed.id(), filed.version(), applicants.answers(filed), "Page_account");
    var no = drafts.submit(owner, filed.id(), Applicants.signing());
    settle();
    return no;
  }

  void accept(CaseNo no) {
    var accepting = open(no, "clerk");
    worklist.complete(
        people.staff("341881001-clerk"),
        accepting.id(),
        new Worklist.Completion(
            accepting.version(),
            accepting.outcomes().get(0).key(),
            "材料齐全",
            Scenario.fixture(applicants.matter().id(), "fixtures/accept"),
            Optional.empty()));
    settle();
  }

  WorkItem open(CaseNo no, String role) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(open -> open.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  void settle() {
    while (jobs.runDue() > 0) {
      // until nothing is due
    }
  }

  private static ByteArrayInputStream picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return new ByteArrayInputStream(out.toByteArray());
  }
}

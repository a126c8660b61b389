package org.banli.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.document.Files;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredMaterials implements Materials {

  private static final String CASE_NO = "[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}";

  private final CaseMaterialMapper rows;
  private final CaseFiles cases;
  private final Drafts drafts;
  private final Access access;
  private final Visiting visiting;
  private final CaseTimeline timeline;
  private final Clock clock;

  StoredMaterials(
      CaseMaterialMapper rows,
      CaseFiles cases,
      Drafts drafts,
      Access access,
      Visiting visiting,
      CaseTimeline timeline,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.drafts = drafts;
    this.access = access;
    this.visiting = visiting;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public Material attach(Actor actor, String owner, String slot, Files.Stored file) {
    demand(actor, owner, Access.Act.APPLY);
    var row =
        new MaterialRow(
            0,
            owner,
            slot,
            file.hash(),
            new Secret(file.name()),
            file.mediaType(),
            file.size(),
            actor.account(),
            clock.instant());
    var key = new CaseMaterialMapper.Key();
    rows.insert(row, key);
    note(actor, owner, "attach", slot);
    return rows.find(key.getId()).orElseThrow().material();
  }

  @Override
  public void detach(Actor actor, String owner, long material) {
    demand(actor, owner, Access.Act.APPLY);
    var row =
        rows.find(material).filter(it -> it.owner().equals(owner)).orElseThrow(Problem::notFound);
    if (row.uploader() != actor.account()) {
      throw Problem.refused("casefile.material.not-yours");
    }
    rows.remove(material, owner, clock.instant());
    note(actor, owner, "detach", row.slot());
  }

  @Override
  public List<Material> of(String owner) {
    return rows.of(owner).stream().map(MaterialRow::material).toList();
  }

  @Override
  public Material get(Actor actor, long id) {
    var row = rows.find(id).orElseThrow(Problem::notFound);
    demand(actor, row.owner(), Access.Act.VIEW);
    if (onlyOwn(actor, row.owner()) && row.uploader() != actor.account()) {
      throw Problem.notFound();
    }
    return row.material();
  }

  /** Contractors, and parties of somebody else's case: each sees the papers they gave. */
  private boolean onlyOwn(Actor actor, String owner) {
    return actor.isContractor()
        || (actor.kind() == Actor.Kind.APPLICANT
            && caseNo(owner)
                .map(no -> cases.subject(cases.get(no)))
                .filter(subject -> !access.may(actor, Access.Act.APPLY, subject))
                .isPresent());
  }

  private void note(Actor actor, String owner, String action, String slot) {
    caseNo(owner).ifPresent(no -> timeline.note(actor, no, action, Map.of("slot", slot), true));
  }

  /**
   * A draft is its owner's alone; a case also belongs to the staff who read its file. A contractor
   * adds to a case while they have a visit of it (R11).
   */
  private void demand(Actor actor, String owner, Access.Act act) {
    var no = caseNo(owner);
    if (no.isEmpty()) {
      drafts.get(actor, owner);
      return;
    }
    if (actor.isContractor() && visiting.visits(actor, no.get())) {
      return;
    }
    if (act == Access.Act.APPLY && visiting.asked(actor, no.get())) {
      return;
    }
    var subject = cases.subject(cases.get(no.get()));
    if (actor.kind() != Actor.Kind.SYSTEM && !access.may(actor, act, subject)) {
      access.demand(actor, Access.Act.VIEW_FILE, subject);
    }
  }

  private static Optional<CaseNo> caseNo(String owner) {
    return Optional.of(owner).filter(it -> it.matches(CASE_NO)).map(CaseNo::new);
  }
}

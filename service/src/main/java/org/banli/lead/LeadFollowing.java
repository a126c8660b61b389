package org.banli.lead;

import java.util.Map;
import org.banli.audit.AuditLog;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.region.Divisions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a lead through others: its draft is sent or given up, its place is merged. */
@Component
@Transactional
class LeadFollowing {

  private final LeadMapper rows;
  private final AuditLog audit;

  LeadFollowing(LeadMapper rows, AuditLog audit) {
    this.rows = rows;
    this.audit = audit;
  }

  @EventListener
  void follow(Drafts.Filed filed) {
    if (rows.filed(filed.draft(), filed.no().value()) > 0) {
      log(filed.draft(), "submit", Map.of("case", filed.no().value()));
    }
  }

  /** Nobody is forgotten because a draft was: the lead is open again. */
  @EventListener
  void follow(Drafts.Discarded discarded) {
    var lead = rows.ofDraft(discarded.draft());
    if (lead.isPresent() && rows.reopen(discarded.draft()) > 0) {
      var details = Map.of("draft", discarded.draft());
      audit.action(Actor.SYSTEM, StoredLeads.subject(lead.get()), "reopen-lead", details);
    }
  }

  /** R70: as cases do. */
  @EventListener
  void follow(Divisions.Moved moved) {
    rows.movePlace(moved.old().value(), moved.into().value());
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  private void log(String draft, String action, Map<String, String> details) {
    rows.ofDraft(draft)
        .ifPresent(lead -> audit.action(Actor.SYSTEM, StoredLeads.subject(lead), action, details));
  }
}

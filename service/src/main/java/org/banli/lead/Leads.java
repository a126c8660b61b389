package org.banli.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;

/**
 * Active discovery (主动发现, R22): a village worker or a township clerk files a lead, visits, and
 * converts it into an application on the person's behalf or closes it. Reviewers, leaders and
 * inspectors of the area read. What is not yours is not found. Every change takes the version that
 * its author saw; who comes second is told.
 */
public interface Leads {

  /** How many leads a page of the list holds. */
  int PAGE = 30;

  /**
   * Places where this actor may file leads, their own area first; empty for those who only read.
   */
  List<Division> places(Actor actor);

  /** Places by which a reader may narrow the list, their own area first. */
  List<Division> readablePlaces(Actor actor);

  /**
   * Files a lead.
   *
   * @param anyway although the person has an open lead or application in the township
   * @throws Incomplete when fields are wrong
   * @throws Problem refused {@code lead.known}, which tells neither whose nor which; {@code
   *     lead.related}, when it is the actor or a near relative (R88)
   */
  Lead file(Actor actor, NewLead lead, boolean anyway);

  /** A lead to read; the look is logged. */
  Lead get(Actor actor, long id);

  /** Whether this actor may visit, convert and close it. */
  boolean mayWork(Actor actor, Lead lead);

  /**
   * Leads of the actor's offices and below, the oldest first, without those of near relatives.
   *
   * @param after id of the last one on the page before; 0 for the first page
   * @throws Problem not found, when the place is not in the actor's area
   */
  Page list(Actor actor, Filter filter, long after);

  /** The lead that a case came from, if there is one that the actor may read. */
  OptionalLong ofCase(Actor actor, CaseNo no);

  /** The lead that became a draft, if there is one that the actor may read. */
  OptionalLong ofDraft(Actor actor, String draft);

  Summary summary(Actor actor);

  /**
   * Records the first visit.
   *
   * @throws Incomplete when the time lies ahead or before the lead, or nothing is noted
   * @throws Problem refused, when it was visited before; stale, when somebody was first
   */
  Lead visit(Actor actor, long id, int version, Visit visit);

  /**
   * Opens an application on the person's behalf with what the lead says; no decision is made by it.
   *
   * @param missing identity number and phone where the lead has none
   * @return id of the draft
   */
  String convert(Actor actor, long id, int version, MatterRef matter, Missing missing);

  Lead close(Actor actor, long id, int version, Closing closing);

  /** What a list shows; of all the area's places when {@code place} is empty. */
  record Filter(Lead.State state, Optional<DivisionCode> place) {}

  /** A first visit; {@code at} is empty when it could not be read. */
  record Visit(Optional<Instant> at, String note) {}

  /** What an application needs and the lead may lack; blank where it does not. */
  record Missing(String idNumber, String phone) {}

  /** An end without application; {@code reason} names a {@link Lead.Reason}. */
  record Closing(String reason, String note) {}

  /** A page of a list; {@code next} goes on with the page after it. */
  record Page(List<Lead> leads, OptionalLong next) {}

  /**
   * Figures of the last 365 days.
   *
   * @param waiting open and not yet visited
   * @param visited leads with a first visit
   * @param median minutes from lead to first visit; empty without a visit
   */
  record Summary(int waiting, int visited, OptionalLong median) {}

  /** Fields that are wrong; the first one's message stands for all. */
  final class Incomplete extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    Incomplete(List<String> fields) {
      super(Kind.REFUSED, "lead.wrong." + fields.get(0));
      this.fields = List.copyOf(fields);
    }

    /** For a field that no face of this module knows. */
    public static Incomplete of(String field) {
      return new Incomplete(List.of(field));
    }

    public List<String> fields() {
      return fields;
    }
  }
}

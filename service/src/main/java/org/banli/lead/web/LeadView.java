package org.banli.lead.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banli.lead.Lead;
import org.banli.vault.Masks;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A lead as pages and programs see it; numbers are masked, the phone not to those who are to call.
 *
 * @param toVisit minutes from lead to first visit
 * @param mine whether the reader may visit, convert and close it
 */
public record LeadView(
    long id,
    int version,
    String state,
    String name,
    Optional<String> phone,
    Optional<String> idNumber,
    String place,
    String placeName,
    String situation,
    String source,
    String filedBy,
    Instant filed,
    Optional<Instant> visited,
    Optional<String> visitNote,
    Optional<Long> toVisit,
    Optional<String> reason,
    Optional<String> closingNote,
    Optional<String> draft,
    Optional<String> caseNo,
    boolean mine) {

  static LeadView of(Lead lead, String placeName, String filedBy, boolean mine) {
    return new LeadView(
        lead.id(),
        lead.version(),
        lead.state().name(),
        lead.name().value(),
        text(lead.phone()).map(phone -> mine ? phone : Masks.phone(phone)),
        text(lead.idNumber()).map(Masks::idNumber),
        lead.place(),
        placeName,
        lead.situation().value(),
        lead.source().name(),
        filedBy,
        lead.filed(),
        Optional.ofNullable(lead.visited()),
        text(lead.visitNote()),
        lead.untilVisit().map(Duration::toMinutes),
        Optional.ofNullable(lead.reason()).map(Lead.Reason::name),
        text(lead.closingNote()),
        Optional.ofNullable(lead.draft()),
        Optional.ofNullable(lead.caseNo()),
        mine);
  }

  private static Optional<String> text(@Nullable Secret secret) {
    return Optional.ofNullable(secret).map(Secret::value).filter(text -> !text.isBlank());
  }

  /** A line of a list: the name masked. */
  public record Line(
      long id,
      String state,
      String name,
      String placeName,
      String source,
      Instant filed,
      Optional<Instant> visited,
      Optional<Long> toVisit,
      Optional<String> caseNo) {

    static Line of(Lead lead, String placeName) {
      return new Line(
          lead.id(),
          lead.state().name(),
          Masks.name(lead.name().value()),
          placeName,
          lead.source().name(),
          lead.filed(),
          Optional.ofNullable(lead.visited()),
          lead.untilVisit().map(Duration::toMinutes),
          Optional.ofNullable(lead.caseNo()));
    }
  }
}

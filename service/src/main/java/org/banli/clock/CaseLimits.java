package org.banli.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Limits as rows; a due day is always computed anew from the start, the term and the pauses. */
@Service("clockCaseLimits")
@Transactional
class CaseLimits implements Limits {

  private final LimitMapper mapper;
  private final Reckoning reckoning;
  private final Sweep sweep;
  private final ApplicationClock clock;

  CaseLimits(LimitMapper mapper, Reckoning reckoning, Sweep sweep, ApplicationClock clock) {
    this.mapper = mapper;
    this.reckoning = reckoning;
    this.sweep = sweep;
    this.clock = clock;
  }

  @Override
  public Due due(LocalDateTime from, Term term) {
    return reckoning.due(from, term);
  }

  @Override
  public Limit start(String caseNo, String key, Term term, String law) {
    var now = now();
    var due = reckoning.due(now, term);
    mapper.insert(LimitRow.starting(caseNo, key, term, law, now, due));
    return limit(mapper.find(caseNo, key).orElseThrow());
  }

  @Override
  public Limit startSince(String caseNo, String key, Term term, String law, String since) {
    var other = mapper.find(caseNo, since).orElseThrow();
    var due = reckoning.due(other.started(), term, mapper.pauses(other.id()));
    var fresh = mapper.insert(LimitRow.starting(caseNo, key, term, law, other.started(), due)) == 1;
    var row = mapper.find(caseNo, key).orElseThrow();
    if (fresh) {
      mapper.copyPauses(other.id(), row.id());
      mapper.update(row.stopped(other.stoppedReason()));
    }
    return limit(mapper.find(caseNo, key).orElseThrow());
  }

  @Override
  public int tellPassed() {
    return sweep.tell();
  }

  @Override
  public void stop(String caseNo, String reason) {
    mapper.lock(caseNo).stream().filter(LimitRow::running).forEach(row -> stop(row, reason));
  }

  private void stop(LimitRow row, String reason) {
    mapper.stop(row.id(), now(), reason);
    mapper.update(row.stopped(reason));
  }

  @Override
  public void resume(String caseNo) {
    mapper.lock(caseNo).stream().filter(row -> !row.running()).forEach(this::resume);
  }

  private void resume(LimitRow row) {
    mapper.resume(row.id(), now());
    var due = reckoning.due(row.started(), row.span(), mapper.pauses(row.id()));
    mapper.update(row.stopped(null).due(due, now()));
  }

  @Override
  public void extend(String caseNo, String key, Term term, String reason) {
    mapper.lock(caseNo).stream()
        .filter(row -> row.limitKey().equals(key) && row.extendedReason() == null)
        .forEach(row -> extend(row, term, reason));
  }

  private void extend(LimitRow row, Term term, String reason) {
    var due = reckoning.due(row.started(), term, mapper.pauses(row.id()));
    if (due.at().isAfter(row.due())) {
      mapper.update(row.extended(term, reason).due(due, now()));
    }
  }

  @Override
  public void end(String caseNo, @Nullable String key) {
    mapper.lock(caseNo).stream()
        .filter(row -> key == null || row.limitKey().equals(key))
        .forEach(this::end);
  }

  private void end(LimitRow row) {
    mapper.resume(row.id(), now());
    mapper.update(row.ended(now()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Limit> of(String caseNo) {
    return mapper.ofCase(caseNo).stream().map(this::limit).toList();
  }

  private Limit limit(LimitRow row) {
    var term = row.span();
    return new Limit(
        row.caseNo(),
        row.limitKey(),
        term,
        row.law(),
        row.started().toLocalDate(),
        new Due(row.due(), row.provisional()),
        Optional.ofNullable(row.stoppedReason()),
        row.extendedReason() != null,
        Optional.ofNullable(row.ended()).map(CaseLimits::instant),
        reckoning.left(asOf(row), row.due(), term.unit()));
  }

  /** The moment at which what is left is counted: now, or when the clock stopped or ended. */
  private LocalDateTime asOf(LimitRow row) {
    var ended = row.ended();
    if (ended != null) {
      return ended;
    }
    return row.running()
        ? now()
        : mapper.pauses(row.id()).stream()
            .filter(p -> p.resumed() == null)
            .map(Pause::stopped)
            .findFirst()
            .orElseGet(this::now);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(ApplicationClock.ZONE).toInstant();
  }
}

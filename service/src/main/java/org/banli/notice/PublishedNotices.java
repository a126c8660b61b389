package org.banli.notice;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.CalendarYears;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.form.Expressions;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.NoticeRule;
import org.banli.notice.NoticeMapper.Row;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Notices} as the matter's rule words them. */
@Service
@Transactional
class PublishedNotices implements Notices {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final NoticeMapper rows;
  private final NoticeStore store;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Limits limits;
  private final Divisions divisions;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final ApplicationClock clock;

  PublishedNotices(
      NoticeMapper rows,
      NoticeStore store,
      CaseFiles cases,
      Catalogue catalogue,
      Expressions expressions,
      Limits limits,
      Divisions divisions,
      Access access,
      ApplicationEventPublisher events,
      ApplicationClock clock) {
    this.rows = rows;
    this.store = store;
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.limits = limits;
    this.divisions = divisions;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Notice publish(CaseNo no, String key) {
    return of(no).stream()
        .filter(notice -> notice.key().equals(key) && notice.openOn(clock.today()))
        .findFirst()
        .orElseGet(() -> publish(cases.get(no), key));
  }

  @Override
  public Optional<Notice> latest(CaseNo no) {
    return store.latest(no);
  }

  @Override
  public List<Notice> of(CaseNo no) {
    return store.of(no);
  }

  @Override
  public Optional<Notice> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Notice> open(Optional<DivisionCode> under) {
    String path = under.map(this::path).orElse("/");
    return rows.open(path, clock.today()).stream().map(store::notice).toList();
  }

  @Override
  public void proof(Actor actor, String notice, String fileHash) {
    Notice found = find(notice).orElseThrow(Problem::notFound);
    access.demand(actor, Access.Act.VIEW_FILE, cases.subject(cases.get(found.no())));
    rows.proof(notice, fileHash);
    cases.note(actor, found.no(), "notice-proof", Map.of("notice", notice), false);
  }

  /** The timeline says that somebody objected, never who. */
  @Override
  public void object(String notice, Objection objection) {
    Notice found =
        find(notice)
            .filter(it -> it.objectable() && it.openOn(clock.today()))
            .orElseThrow(Problem::notFound);
    rows.object(notice, found.no().value(), store.seal(objection), clock.instant());
    cases.note(Actor.SYSTEM, found.no(), "objection", Map.of("notice", notice), false);
    events.publishEvent(new Objected(found.no(), notice));
  }

  @Override
  public List<Objection> objections(Actor actor, CaseNo no) {
    Access.Subject subject = cases.subject(cases.get(no));
    if (!access.may(actor, Access.Act.VIEW_FILE, subject)) {
      return List.of();
    }
    List<Objection> all = store.objections(no);
    return county(actor, subject) ? all : all.stream().map(PublishedNotices::unnamed).toList();
  }

  @Override
  public void close(CaseNo no, String key) {
    rows.close(no.value(), key);
  }

  @EventListener
  void withdrawn(CaseFiles.Withdrawn withdrawn) {
    rows.closeAll(withdrawn.no().value());
  }

  /** Listed under the place that carries on. */
  @EventListener
  void moved(Divisions.Moved moved) {
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  @EventListener(CalendarYears.Arrived.class)
  void recompute() {
    for (var guess : rows.guesses()) {
      var end = end(guess.published(), guess.days());
      var to = end.at().toLocalDate();
      rows.lastDay(guess.id(), to, end.provisional() ? guess.days() : null);
      if (!to.equals(guess.lastDay())) {
        var no = new CaseNo(guess.caseNo());
        cases.note(Actor.SYSTEM, no, "notice-moved", Map.of("to", to.toString()), true);
        events.publishEvent(new Moved(no, guess.id(), guess.lastDay(), to));
      }
    }
  }

  private Notice publish(CaseFile file, String key) {
    NoticeRule rule = catalogue.get(file.matter()).notices().get(key);
    if (rule == null) {
      throw new IllegalStateException("matter " + file.matter().id() + " has no notice " + key);
    }
    Map<String, Object> facts = cases.facts(file.no());
    String id = id();
    int days = days(rule, facts);
    var end = end(clock.instant(), days);
    var lastDay = end.at().toLocalDate();
    rows.add(row(id, file, key, rule, lastDay, new Shown(expressions, facts).of(rule)));
    if (end.provisional()) {
      rows.guessed(id, days);
    }
    Notice notice = find(id).orElseThrow();
    cases.note(
        Actor.SYSTEM,
        file.no(),
        "notice",
        Map.of(
            "from",
            notice.from().toString(),
            "to",
            notice.to().toString(),
            "text",
            key.isEmpty() ? "" : rule.title().zh(),
            "textEn",
            key.isEmpty() ? "" : rule.title().en()),
        true);
    return notice;
  }

  private Row row(
      String id,
      CaseFile file,
      String key,
      NoticeRule rule,
      LocalDate lastDay,
      Map<String, String> shown) {
    return new Row(
        id,
        file.no().value(),
        key,
        file.responsible().value(),
        file.divisionPath(),
        clock.today(),
        lastDay,
        store.seal(shown),
        null,
        rule.objection().isPresent(),
        false,
        clock.instant());
  }

  /** Seven days count from the day after the posting; a last day off rolls (民法典 Art. 201, 203). */
  private Limits.Due end(Instant published, int days) {
    var from = LocalDateTime.ofInstant(published, ApplicationClock.ZONE);
    return limits.due(from, new Term(days, Term.Unit.DAY));
  }

  private int days(NoticeRule rule, Map<String, ?> facts) {
    Object days = expressions.evaluate(rule.days(), facts);
    if (!(days instanceof Number number)) {
      throw new IllegalStateException("the notice's days are no number: " + rule.days());
    }
    return number.intValue();
  }

  private String path(DivisionCode code) {
    return divisions.find(code).map(Division::path).orElseThrow(Problem::notFound);
  }

  /** County and above: whoever works nearer to the applicant does not learn who objected. */
  private static boolean county(Actor actor, Access.Subject subject) {
    return actor.positions().stream()
        .anyMatch(
            p ->
                !p.level().equals("village")
                    && !p.level().equals("township")
                    && subject.divisionPath().startsWith(p.divisionPath()));
  }

  private static Objection unnamed(Objection objection) {
    return new Objection("", "", objection.reason(), objection.at());
  }

  private static String id() {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}

package org.banli.applicant.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.applicant.web.Progress.Place;
import org.banli.casefile.CaseFile;
import org.banli.check.Checks;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.matter.Matter;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.Division;
import org.banli.region.Divisions;
import org.banli.region.Routing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a case waits for while no person has a task: the days of the public notice, the answers of
 * the sources. Says so in one sentence.
 */
@Component
class Waits {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Checks checks;
  private final Notices notices;
  private final Limits limits;
  private final Routing routing;
  private final Divisions divisions;
  private final MessageSource messages;
  private final ApplicationClock clock;

  Waits(
      Checks checks,
      Notices notices,
      Limits limits,
      Routing routing,
      Divisions divisions,
      MessageSource messages,
      ApplicationClock clock) {
    this.checks = checks;
    this.notices = notices;
    this.limits = limits;
    this.routing = routing;
    this.divisions = divisions;
    this.messages = messages;
    this.clock = clock;
  }

  List<Place> of(CaseFile file, Matter matter) {
    return Stream.concat(check(file, matter).stream(), notices(file, matter)).toList();
  }

  /** Between two steps, or stuck: the case is never nowhere. */
  Place between(CaseFile file) {
    return new Place(
        text("applicant.wait.between"),
        office(file, "township", "clerk"),
        null,
        null,
        text("applicant.wait.between.why"));
  }

  private Optional<Place> check(CaseFile file, Matter matter) {
    return checks
        .latest(file.no())
        .filter(order -> order.finished().isEmpty())
        .filter(order -> matter.checks().containsKey(order.key()))
        .map(order -> check(file, order, Objects.requireNonNull(matter.checks().get(order.key()))));
  }

  /** What is asked by law without anybody's consent is no economic check. */
  private Place check(CaseFile file, Checks.Order order, Matter.CheckRule rule) {
    var from = LocalDateTime.ofInstant(order.ordered(), ApplicationClock.ZONE);
    var due = limits.due(from, Term.parse(rule.timeout())).at();
    var key = rule.consent() ? "applicant.wait.check" : "applicant.wait.lookup";
    return new Place(
        text(key),
        office(file, "county", "checker"),
        due,
        left(due),
        text(key + ".why", names(order), day(due)));
  }

  private static Function<Locale, Object> names(Checks.Order order) {
    return locale ->
        order.requests().stream()
            .filter(request -> request.status() == Checks.Status.ASKED)
            .map(request -> request.sourceName().in(locale))
            .collect(Collectors.joining(locale.equals(Locale.ENGLISH) ? ", " : "、"));
  }

  private Stream<Place> notices(CaseFile file, Matter matter) {
    return notices.of(file.no()).stream()
        .filter(notice -> notice.openOn(clock.today()))
        .map(notice -> notice(file, matter, notice));
  }

  private Place notice(CaseFile file, Matter matter, Notices.Notice notice) {
    var due = notice.to().atTime(END_OF_DAY);
    var rule = matter.notices().get(notice.key());
    return new Place(
        rule == null ? text("applicant.wait.notice") : rule.title(),
        office(file, "township", "clerk"),
        due,
        left(due),
        text(
            notice.objectable() ? "applicant.wait.notice.why" : "applicant.wait.announcement.why",
            day(due)));
  }

  /** Days of the calendar: both waits end by themselves, on a working day or not. */
  private long left(LocalDateTime due) {
    return ChronoUnit.DAYS.between(clock.today(), due.toLocalDate());
  }

  private Bilingual office(CaseFile file, String level, String role) {
    return routing
        .route(file.responsible(), level, role, clock.today())
        .map(Routing.Route::office)
        .map(office -> new Bilingual(office.name(), office.nameEn()))
        .orElseGet(() -> place(file));
  }

  private Bilingual place(CaseFile file) {
    var name = divisions.find(file.responsible()).map(Division::name).orElse("");
    return new Bilingual(name, name);
  }

  private Function<Locale, Object> day(LocalDateTime at) {
    return locale ->
        messages.getMessage(
            "applicant.day",
            new Object[] {
              Integer.toString(at.getYear()),
              Integer.toString(at.getMonthValue()),
              Integer.toString(at.getDayOfMonth())
            },
            locale);
  }

  @SafeVarargs
  final Bilingual text(String key, Function<Locale, Object>... arguments) {
    return new Bilingual(in(key, Locale.CHINESE, arguments), in(key, Locale.ENGLISH, arguments));
  }

  private String in(String key, Locale locale, Function<Locale, Object>[] arguments) {
    var values = Stream.of(arguments).map(argument -> argument.apply(locale)).toArray();
    return messages.getMessage(key, values, locale);
  }
}

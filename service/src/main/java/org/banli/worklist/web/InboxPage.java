package org.banli.worklist.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.worklist.Inbox;
import org.banli.worklist.Inbox.Filter;
import org.banli.worklist.Inbox.Queue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inbox}: queues with counts, filters, one page of rows. */
@Controller("worklistInboxPage")
class InboxPage {

  private final Inbox inbox;
  private final CurrentActor current;
  private final Catalogue catalogue;
  private final Divisions divisions;
  private final Notifications notifications;
  private final ApplicationClock clock;

  InboxPage(
      Inbox inbox,
      CurrentActor current,
      Catalogue catalogue,
      Divisions divisions,
      Notifications notifications,
      ApplicationClock clock) {
    this.inbox = inbox;
    this.current = current;
    this.catalogue = catalogue;
    this.divisions = divisions;
    this.notifications = notifications;
    this.clock = clock;
  }

  @GetMapping("/inbox")
  String inbox(
      @RequestParam(defaultValue = "office") String queue,
      @RequestParam Optional<String> matter,
      @RequestParam Optional<String> place,
      @RequestParam Optional<String> within,
      @RequestParam Optional<String> after,
      Model page) {
    var actor = staff();
    var filter =
        new Filter(
            actor.isContractor() ? Queue.MINE : queue(queue),
            matter.filter(text -> !text.isBlank()),
            place.flatMap(this::path),
            days(within));
    page.addAttribute("me", actor);
    page.addAttribute("queue", filter.queue().name().toLowerCase(Locale.ROOT));
    page.addAttribute("counts", counts(actor));
    page.addAttribute("most", Inbox.MOST_COUNTED);
    page.addAttribute("matters", catalogue.open());
    page.addAttribute("places", places(actor));
    page.addAttribute("matter", matter.orElse(""));
    page.addAttribute("place", place.orElse(""));
    page.addAttribute("within", within.orElse(""));
    page.addAttribute("paged", after.isPresent());
    rows(actor, filter, after, page);
    told(actor, page);
    return "worklist/inbox";
  }

  /**
   * What was said to contractors and leaders, nobody else being told anything here; new as long as
   * they have not seen it. Whoever is neither any more reads none of it.
   */
  private void told(Actor actor, Model page) {
    if (!actor.isContractor() && actor.positions().stream().noneMatch(InboxPage::leads)) {
      return;
    }
    var told = notifications.ofStaff(actor.account());
    page.addAttribute("told", told);
    if (told.stream().anyMatch(it -> !it.read())) {
      notifications.readByStaff(actor.account());
    }
  }

  private static boolean leads(Actor.Position position) {
    return position.role().equals("leader");
  }

  private void rows(Actor actor, Filter filter, Optional<String> after, Model page) {
    if (filter.queue() == Queue.DONE) {
      var done = inbox.done(actor, filter, after);
      page.addAttribute("rows", done.items());
      page.addAttribute("next", done.next().orElse(""));
    } else {
      var open = inbox.open(actor, filter, after);
      page.addAttribute("rows", open.items().stream().map(InboxRow::of).toList());
      page.addAttribute("next", open.next().orElse(""));
    }
  }

  private Actor staff() {
    var actor = current.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.notFound();
    }
    return actor;
  }

  private static Queue queue(String name) {
    return List.of(Queue.values()).stream()
        .filter(queue -> queue.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(Queue.OFFICE);
  }

  private Optional<String> path(String code) {
    return code.matches("\\d{12}")
        ? divisions.find(new DivisionCode(code)).map(Division::path)
        : Optional.empty();
  }

  private static OptionalInt days(Optional<String> within) {
    return within.filter(text -> text.matches("\\d{1,3}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  /** By the queue's name in lower case: a template finds nothing under an enum. */
  private Map<String, Integer> counts(Actor actor) {
    return inbox.counts(actor).entrySet().stream()
        .collect(
            Collectors.toMap(
                count -> count.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  /** The places right below those the person's offices are in charge of. */
  private List<Division> places(Actor actor) {
    return actor.positions().stream()
        .map(position -> position.divisionPath().replaceAll(".*/(\\d{12})/$", "$1"))
        .distinct()
        .filter(code -> code.matches("\\d{12}"))
        .flatMap(
            code -> divisions.children(Optional.of(new DivisionCode(code)), clock.today()).stream())
        .sorted(Comparator.comparing(division -> division.code().value()))
        .toList();
  }
}

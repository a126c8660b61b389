package org.banli.worklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.banli.clock.WorkingCalendar;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queues on {@code work_item}; never a query to the engine. */
@Service("worklistQueues")
@Transactional(readOnly = true)
class Queues implements Inbox {

  private static final int PAGE = 20;
  private static final int SOON_DAYS = 3;
  private static final LocalDateTime EVER = ItemRow.NEVER.plusHours(12);

  private final InboxMapper mapper;
  private final Rows rows;
  private final Gate gate;
  private final WorkingCalendar calendar;
  private final ApplicationClock clock;

  Queues(
      InboxMapper mapper, Rows rows, Gate gate, WorkingCalendar calendar, ApplicationClock clock) {
    this.mapper = mapper;
    this.rows = rows;
    this.gate = gate;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Map<Queue, Integer> counts(Actor actor) {
    var counts = new EnumMap<Queue, Integer>(Queue.class);
    counts.put(Queue.MINE, mine(actor));
    counts.put(Queue.DONE, done(actor));
    for (var queue : List.of(Queue.OFFICE, Queue.OVERDUE, Queue.SOON)) {
      counts.put(queue, atDesks(actor, queue));
    }
    return counts;
  }

  private int mine(Actor actor) {
    return actor.positions().isEmpty()
        ? 0
        : mapper.countOfAssignee(actor.account(), actor.isContractor(), MOST_COUNTED);
  }

  private int done(Actor actor) {
    return remembers(actor) ? mapper.countDoneBy(actor.account(), MOST_COUNTED) : 0;
  }

  /** With the visit a contractor hands in all they were shown of it. */
  private static boolean remembers(Actor actor) {
    return !actor.positions().isEmpty() && !actor.isContractor();
  }

  private int atDesks(Actor actor, Queue queue) {
    int sum =
        Desk.of(actor).stream()
            .mapToInt(d -> mapper.countAtDesk(d, from(queue), until(queue), MOST_COUNTED))
            .sum();
    return Math.min(sum, MOST_COUNTED);
  }

  @Override
  public Page<Entry> open(Actor actor, Filter filter, Optional<String> after) {
    var search = search(filter, Cursor.parse(after, Cursor.START));
    var found =
        filter.queue() == Queue.MINE ? mine(actor, search) : atDesks(Desk.of(actor), search);
    var page = page(found, row -> new Cursor(rows.rank(row), row.due(), row.id()));
    return new Page<>(
        rows.items(page.items()).stream().map(item -> entry(actor, item)).toList(), page.next());
  }

  private List<ItemRow> mine(Actor actor, Search search) {
    return actor.positions().isEmpty()
        ? List.of()
        : mapper.ofAssignee(actor.account(), actor.isContractor(), search);
  }

  private List<ItemRow> atDesks(List<Desk> desks, Search search) {
    return desks.isEmpty() ? List.of() : mapper.atDesks(desks, search);
  }

  @Override
  public Page<DoneItem> done(Actor actor, Filter filter, Optional<String> after) {
    var search = search(filter, Cursor.parse(after, Cursor.END));
    var found = remembers(actor) ? mapper.doneBy(actor.account(), search) : List.<DoneRow>of();
    var page = page(found, row -> new Cursor(0, row.done(), row.id()));
    return new Page<>(rows.dones(page.items()), page.next());
  }

  /** One row more than a page was read: it says that there is a next page. */
  private static <T> Page<T> page(List<T> found, Function<T, Cursor> cursor) {
    if (found.size() <= PAGE) {
      return new Page<>(found, Optional.empty());
    }
    var items = found.subList(0, PAGE);
    return new Page<>(items, Optional.of(cursor.apply(items.get(PAGE - 1)).toString()));
  }

  private Search search(Filter filter, Cursor after) {
    var until = until(filter.queue());
    var within = within(filter.within());
    return new Search(
        after,
        from(filter.queue()),
        within.isBefore(until) ? within : until,
        filter.matter().orElse(null),
        filter.place().map(path -> path + "%").orElse(null),
        PAGE + 1);
  }

  private LocalDateTime from(Queue queue) {
    return queue == Queue.SOON ? now() : Cursor.START.at();
  }

  private LocalDateTime until(Queue queue) {
    return switch (queue) {
      case OVERDUE -> now();
      case SOON -> now().plusDays(SOON_DAYS);
      case MINE, OFFICE, DONE -> EVER;
    };
  }

  private LocalDateTime within(OptionalInt days) {
    return days.isEmpty()
        ? EVER
        : now().toLocalDate().plusDays(days.getAsInt() + 1L).atStartOfDay();
  }

  /** Only a case that is marked for kinship can have barred accounts. */
  private Entry entry(Actor actor, WorkItem item) {
    boolean recused = item.marks().contains("kin") && !gate.may(actor, item);
    return new Entry(item, recused, left(item));
  }

  private OptionalInt left(WorkItem item) {
    return item.due().stream().mapToInt(this::left).findFirst();
  }

  private int left(LocalDateTime due) {
    LocalDate today = now().toLocalDate();
    int days = calendar.workingDaysBetween(today, due.toLocalDate());
    return now().isAfter(due) ? Math.min(-1, days) : days;
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}

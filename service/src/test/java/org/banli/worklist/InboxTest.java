package org.banli.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.banli.worklist.Inbox.Entry;
import org.banli.worklist.Inbox.Filter;
import org.banli.worklist.Inbox.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class InboxTest extends WorklistTestBase {

  @Autowired WorkItemMapper mapper;
  @Autowired Rows rows;

  @Test
  void queuesCountWhatTheyShow() {
    long late = add(Optional.of(NOW.minusDays(3)));
    long soon = add(Optional.of(NOW.plusDays(2)));
    long far = add(Optional.of(NOW.plusDays(30)));
    long never = add(Optional.empty());
    worklist.claim(li, far);
    worklist.complete(li, add(Optional.empty()), agree(0));

    assertThat(ids(Queue.OFFICE)).containsExactly(late, soon, far, never);
    assertThat(ids(Queue.OVERDUE)).containsExactly(late);
    assertThat(ids(Queue.SOON)).containsExactly(soon);
    assertThat(ids(Queue.MINE)).containsExactly(far);
    assertThat(inbox.done(li, Filter.of(Queue.DONE), Optional.empty()).items()).hasSize(1);
    assertThat(inbox.counts(li))
        .containsEntry(Queue.OFFICE, 4)
        .containsEntry(Queue.OVERDUE, 1)
        .containsEntry(Queue.SOON, 1)
        .containsEntry(Queue.MINE, 1)
        .containsEntry(Queue.DONE, 1);
    assertThat(inbox.counts(neighbour).values()).allMatch(n -> n == 0);
  }

  @Test
  void daysLeftAreWorkingDays() {
    add(
        Optional.of(
            LocalDateTime.of(2026, 2, 27, 23, 59, 59))); // the Friday before; Saturday was worked
    add(Optional.of(LocalDateTime.of(2026, 3, 9, 23, 59, 59)));
    add(Optional.empty());
    assertThat(open(Filter.of(Queue.OFFICE)))
        .extracting(Entry::left)
        .containsExactly(OptionalInt.of(-2), OptionalInt.of(5), OptionalInt.empty());
  }

  @Test
  void pagesGoByKeyWithoutLossOrRepetition() {
    var added = new ArrayList<Long>();
    IntStream.range(0, 45).forEach(i -> added.add(add(Optional.of(NOW.plusDays(i / 10)))));
    var seen = new ArrayList<Long>();
    Optional<String> after = Optional.empty();
    int pages = 0;
    do {
      var page = inbox.open(li, Filter.of(Queue.OFFICE), after);
      page.items().forEach(entry -> seen.add(entry.item().id()));
      after = page.next();
      pages++;
    } while (after.isPresent());
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyElementsOf(added);
  }

  // R26: what is urgent stands first in every queue, whatever is due before
  @Test
  void whatIsUrgentStandsFirstAlsoOverPages() {
    var others = new ArrayList<Long>();
    IntStream.range(0, 25).forEach(i -> others.add(add(Optional.of(NOW.minusDays(1)))));
    var urgent = new ArrayList<Long>();
    IntStream.range(0, 23).forEach(i -> urgent.add(add(Optional.of(NOW.plusDays(9)), "urgent")));
    var seen = new ArrayList<Long>();
    Optional<String> after = Optional.empty();
    do {
      var page = inbox.open(li, Filter.of(Queue.OFFICE), after);
      page.items().forEach(entry -> seen.add(entry.item().id()));
      after = page.next();
    } while (after.isPresent());
    urgent.addAll(others);
    assertThat(seen).containsExactlyElementsOf(urgent);
  }

  @Test
  void aCaseThatBecomesUrgentMovesUp() {
    long first = add(Optional.of(NOW.minusDays(1)));
    long second = add(Optional.of(NOW.plusDays(9)));
    assertThat(ids(Queue.OFFICE)).containsExactly(first, second);
    mapper.find(second).ifPresent(row -> mapper.texts(second, rows.marked(row, "urgent")));
    assertThat(ids(Queue.OFFICE)).containsExactly(second, first);
    worklist.claim(li, first);
    worklist.claim(li, second);
    assertThat(ids(Queue.MINE)).containsExactly(second, first);
  }

  @Test
  void anAddressThatSomebodyDamagedStartsOver() {
    long id = add(Optional.empty());
    assertThat(inbox.open(li, Filter.of(Queue.OFFICE), Optional.of("x_y")).items())
        .extracting(entry -> entry.item().id())
        .containsExactly(id);
  }

  @Test
  void filtersNarrow() {
    long today = add(Optional.of(NOW.plusHours(3)));
    add(Optional.of(NOW.plusDays(5)));
    var none = Optional.<String>empty();
    assertThat(open(new Filter(Queue.OFFICE, Optional.of("zz"), none, OptionalInt.of(0))))
        .extracting(entry -> entry.item().id())
        .containsExactly(today);
    assertThat(open(new Filter(Queue.OFFICE, Optional.of("other"), none, OptionalInt.empty())))
        .isEmpty();
    assertThat(open(new Filter(Queue.OFFICE, none, Optional.of(VILLAGE), OptionalInt.empty())))
        .hasSize(2);
    assertThat(open(new Filter(Queue.OFFICE, none, Optional.of(NEIGHBOUR), OptionalInt.empty())))
        .isEmpty();
  }

  // R88
  @Test
  void aRelativeSeesThatTheyAreRecused() {
    add(Optional.empty(), "kin");
    bar(li);
    assertThat(open(Filter.of(Queue.OFFICE))).extracting(Entry::recused).containsExactly(true);
    assertThat(inbox.open(wang, Filter.of(Queue.OFFICE), Optional.empty()).items())
        .extracting(Entry::recused)
        .containsExactly(false);
  }

  private List<Long> ids(Queue queue) {
    return open(Filter.of(queue)).stream().map(entry -> entry.item().id()).toList();
  }

  private List<Entry> open(Filter filter) {
    return inbox.open(li, filter, Optional.empty()).items();
  }
}

package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One keyset query.
 *
 * @param until due before this moment
 * @param placePrefix division path followed by {@code %}
 */
record Search(
    Cursor after,
    LocalDateTime from,
    LocalDateTime until,
    @Nullable String matter,
    @Nullable String placePrefix,
    int most) {

  private static final int RANKS = 2;

  /** Rows of one rank, from a place on. */
  record Span(int rank, Cursor after) {}

  /** What is urgent and what is not, each read along the index; what lies before is left out. */
  List<Span> spans() {
    return IntStream.range(after.rank(), RANKS)
        .mapToObj(rank -> new Span(rank, rank == after.rank() ? after : Cursor.START))
        .toList();
  }
}

package org.banli.worklist.web;

import org.banli.worklist.Inbox.Entry;
import org.banli.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/** A row as the template reads it. */
public record InboxRow(
    WorkItem item,
    boolean recused,
    @Nullable Integer left,
    @Nullable Long assignee,
    @Nullable String assigneeName) {

  static InboxRow of(Entry entry) {
    var item = entry.item();
    return new InboxRow(
        item,
        entry.recused(),
        entry.left().isPresent() ? entry.left().getAsInt() : null,
        item.assignee().isPresent() ? item.assignee().getAsLong() : null,
        item.assigneeName().orElse(null));
  }
}

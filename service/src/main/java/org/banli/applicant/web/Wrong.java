package org.banli.applicant.web;

import java.util.ArrayList;
import java.util.List;
import org.banli.form.Drawing;

/** A page of the form on which something is wrong, with its messages. */
public record Wrong(String page, String title, List<String> messages) {

  static List<Wrong> of(Drawing.View view) {
    return view.pages().stream()
        .map(block -> new Wrong(block.id(), block.title(), messages(block.items())))
        .filter(wrong -> !wrong.messages().isEmpty())
        .toList();
  }

  private static List<String> messages(List<Drawing.Item> items) {
    List<String> messages = new ArrayList<>();
    for (var item : items) {
      messages.addAll(item.errors());
      item.rows().forEach(row -> messages.addAll(messages(row)));
    }
    return messages;
  }
}

package org.banli.identity.web;

import java.util.List;
import java.util.Map;

/**
 * A form that could not be taken when it was sent; public so that its template can read it.
 *
 * @param action where it went; empty when its content could not be kept (files, passwords)
 * @param back the page it was filled in on
 * @param person mark of the browser's person; see {@link Browser}
 */
public record KeptForm(
    String action, String back, String person, Map<String, List<String>> fields) {

  public boolean complete() {
    return !action.isEmpty();
  }
}

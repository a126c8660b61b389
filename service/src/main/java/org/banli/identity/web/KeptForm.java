package org.banli.identity.web;

import java.util.List;
import java.util.Map;

/**
 * A form that could not be taken when it was sent.
 *
 * @param action where it went; empty when its content could not be kept (files, passwords)
 * @param back the page it was filled in on
 * @param person mark of the browser's person; see {@link Browser}
 */
record KeptForm(String action, String back, String person, Map<String, List<String>> fields) {

  boolean complete() {
    return !action.isEmpty();
  }
}

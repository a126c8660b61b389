package org.banli.designer;

import java.util.List;

/**
 * A decision table as people read it.
 *
 * @param hitPolicy {@code FIRST}, {@code UNIQUE}, {@code ANY}, {@code COLLECT} ...
 * @param rules one row a rule: cells of inputs, then of outputs, then the article
 */
public record DecisionTableView(
    String id,
    String name,
    String hitPolicy,
    List<String> inputs,
    List<String> outputs,
    List<Rule> rules) {

  /** A row; the note names the article it comes from. */
  public record Rule(String id, List<String> inputs, List<String> outputs, String note) {}
}

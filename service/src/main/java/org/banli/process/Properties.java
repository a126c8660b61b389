package org.banli.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banli.clock.Term;

/** The properties of one element of a model, and the rules that they must keep. */
record Properties(String file, Parameters values, FeelExpressions feel, Defects defects) {

  static final Set<String> LEVELS =
      Set.of("village", "township", "county", "city", "province", "applicant", "party");
  static final Set<String> ROLES = Set.of("worker", "clerk", "reviewer", "leader", "checker");

  Optional<String> find(String name) {
    return values.find(name);
  }

  boolean is(String name, String value) {
    return find(name).filter(value::equals).isPresent();
  }

  /** It is there and keeps the rule. */
  void need(String name, Predicate<String> rule) {
    if (find(name).isEmpty()) {
      add("lacks property " + name);
    } else {
      may(name, rule);
    }
  }

  /** It keeps the rule when it is there. */
  void may(String name, Predicate<String> rule) {
    find(name)
        .filter(value -> !rule.test(value))
        .ifPresent(value -> add("property " + name + " cannot be " + value));
  }

  void needFeel(String name) {
    need(name, text -> true);
    mayFeel(name);
  }

  void mayFeel(String name) {
    find(name).flatMap(feel::defect).ifPresent(reason -> add(name + ": " + reason));
  }

  void add(String reason) {
    defects.add(file, values.element(), reason);
  }

  /** A value that keeps the rule, or {@code =variable}. */
  static Predicate<String> variableOr(Predicate<String> rule) {
    return text -> text.startsWith("=") || rule.test(text);
  }

  static boolean isWord(String name) {
    return name.matches("[a-z][A-Za-z0-9]*");
  }

  static boolean isTerm(String text) {
    try {
      Term.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** {@code 中文|English}. */
  static boolean isBilingual(String text) {
    return text.contains("|");
  }
}

package org.banli.process;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The expressions that models may use: {@code ${name}}, and comparisons of variables with values,
 * joined by {@code &&}, {@code ||} and negated by {@code !}. No call, no property, no function.
 */
final class Conditions {

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
  private static final String VALUE = "'[^'\\\\]*'|\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?|true|false|null";
  private static final Pattern WHOLE = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("\\s*" + NAME + "\\s*");
  private static final Pattern FLAG = Pattern.compile("\\s*!?\\s*(" + NAME + ")\\s*");
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\s*!?\\s*\\(?\\s*" + NAME + "\\s*(==|!=|<=|>=|<|>)\\s*(" + VALUE + ")\\s*\\)?\\s*");

  private Conditions() {}

  /** Whether this is {@code ${name}} and nothing else. */
  static boolean isName(String expression) {
    var whole = WHOLE.matcher(expression.strip());
    return whole.matches() && PLAIN.matcher(whole.group(1)).matches();
  }

  /** The name in {@code ${name}}. */
  static String name(String expression) {
    return expression.strip().replaceAll("[${}\\s]", "");
  }

  static boolean isCondition(String expression) {
    var whole = WHOLE.matcher(expression.strip());
    return whole.matches() && Arrays.stream(terms(whole.group(1))).allMatch(Conditions::isTerm);
  }

  /** Variables that a condition reads as true or false. */
  static Set<String> flags(String expression) {
    var flags = new LinkedHashSet<String>();
    var whole = WHOLE.matcher(expression.strip());
    if (whole.matches()) {
      for (var term : terms(whole.group(1))) {
        var flag = FLAG.matcher(term);
        if (flag.matches()) {
          flags.add(flag.group(1));
        }
      }
    }
    flags.removeAll(Set.of("true", "false", "null"));
    return flags;
  }

  private static boolean isTerm(String term) {
    return FLAG.matcher(term).matches() || COMPARISON.matcher(term).matches();
  }

  private static String[] terms(String condition) {
    return condition.split("&&|\\|\\|", -1);
  }
}

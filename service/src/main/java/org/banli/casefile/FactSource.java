package org.banli.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds one name to what FEEL may read of a case. Names in use: {@code application} and every other
 * form id (answers), {@code check}, {@code standard}, {@code sheet}, {@code decision}, {@code
 * mark}, {@code notice}, {@code matter}, {@code caseNo}, {@code division}, {@code submitted},
 * {@code today}.
 */
public interface FactSource {

  /** The name. */
  String name();

  /**
   * Maps, lists, strings, booleans, {@link java.math.BigDecimal}, {@link java.time.LocalDate} under
   * names. Asked when somebody reads it first.
   */
  Map<String, ? extends @Nullable Object> value(CaseFile file);
}

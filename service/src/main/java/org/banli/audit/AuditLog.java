package org.banli.audit;

import java.util.Map;
import org.banli.identity.Actor;

/**
 * The hash-chained log. Entries are written in the caller's transaction; each carries the hash of
 * the entry before it of the same subject.
 */
public interface AuditLog {

  /**
   * @param subject what it concerns, for example {@code case:DB341881-2026-000012}
   * @param action a verb of the glossary, for example {@code accept}
   * @param details ids and codes only, never a name, an identity number or an answer
   */
  void action(Actor actor, String subject, String action, Map<String, String> details);

  /** Who looked at what. */
  void view(Actor actor, String subject);

  /** Recomputes a subject's chain. @return true when no entry was changed or removed */
  boolean intact(String subject);
}

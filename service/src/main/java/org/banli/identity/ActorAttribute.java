package org.banli.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.banli.platform.PageAttribute;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** {@code actor} of the templates. */
@Component
class ActorAttribute implements PageAttribute {

  private final CurrentActor actor;

  ActorAttribute(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "actor";
  }

  /** The page that tells of a lost database does without: it would have to ask that database. */
  @Override
  public @Nullable Object value(HttpServletRequest request) {
    try {
      return actor.find().orElse(null);
    } catch (DataAccessException | TransactionException lost) {
      return null;
    }
  }
}

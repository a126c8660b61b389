package org.banli.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.banli.platform.PageAttribute;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

  @Override
  public @Nullable Object value(HttpServletRequest request) {
    return actor.find().orElse(null);
  }
}

package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.notify.Notifications;
import org.banli.platform.PageAttribute;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code unread} on every page: how many messages an applicant has not read. */
@Component
class UnreadMessages implements PageAttribute {

  private final CurrentActor current;
  private final Notifications notifications;

  UnreadMessages(CurrentActor current, Notifications notifications) {
    this.current = current;
    this.notifications = notifications;
  }

  @Override
  public String name() {
    return "unread";
  }

  @Override
  public @Nullable Object value(HttpServletRequest request) {
    return current
        .find()
        .filter(actor -> actor.kind() == Actor.Kind.APPLICANT)
        .map(actor -> notifications.unread(actor.account()))
        .orElse(null);
  }
}

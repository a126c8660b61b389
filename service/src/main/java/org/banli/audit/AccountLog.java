package org.banli.audit;

import java.util.Map;
import org.banli.identity.AccountEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts, in the transaction in which it happens. */
@Component
class AccountLog {

  private final AuditLog log;

  AccountLog(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void happened(AccountEvent event) {
    log.action(event.actor(), "account:" + event.account(), event.action(), Map.of());
  }
}

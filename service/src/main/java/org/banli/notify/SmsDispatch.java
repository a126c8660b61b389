package org.banli.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.banli.integration.SourceFailure;
import org.banli.integration.sms.SmsGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands SMS that are due to the carrier, each under its own key, until sent or given up. */
@Component
class SmsDispatch {

  private static final Logger LOG = LoggerFactory.getLogger(SmsDispatch.class);
  private static final int MOST = 100;

  /** Longer than a whole batch takes; after it a message counts as lost with its node. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final NotificationMapper rows;
  private final NotifyProperties properties;
  private final SmsGateway carrier;
  private final MessageSource messages;
  private final Clock clock;
  private final ExecutorService senders;

  SmsDispatch(
      NotificationMapper rows,
      NotifyProperties properties,
      SmsGateway carrier,
      MessageSource messages,
      Clock clock,
      @Qualifier("smsSenders") ExecutorService senders) {
    this.rows = rows;
    this.properties = properties;
    this.carrier = carrier;
    this.messages = messages;
    this.clock = clock;
    this.senders = senders;
  }

  void sendInBackground() {
    take().forEach(row -> senders.execute(() -> send(row)));
  }

  int sendAndWait() {
    int sent = 0;
    for (var taken = take(); !taken.isEmpty(); taken = take()) {
      taken.forEach(this::send);
      sent += taken.size();
    }
    return sent;
  }

  private List<NotificationRow> take() {
    return rows.due(clock.instant(), MOST).stream()
        .filter(row -> rows.claim(row.id(), row.nextTry(), clock.instant().plus(LEASE)) == 1)
        .toList();
  }

  private void send(NotificationRow row) {
    var phone = row.phone();
    if (phone == null) {
      rows.failed(row.id(), "NO_PHONE");
      return;
    }
    try {
      carrier.send("notice-" + row.id(), phone.value(), sms(row));
      rows.sent(row.id());
    } catch (SourceFailure failure) {
      failed(row, failure.kind().name());
    } catch (RuntimeException broken) {
      LOG.warn("{} SMS {}: {}", row.caseNo(), row.id(), broken.getClass().getName());
      failed(row, SourceFailure.Kind.UNREACHABLE.name());
    }
  }

  private void failed(NotificationRow row, String error) {
    int attempt = row.attempts() + 1;
    LOG.info("{} SMS {} attempt {}: {}", row.caseNo(), row.id(), attempt, error);
    if (attempt >= properties.attempts()) {
      rows.failed(row.id(), error);
    } else {
      var wait = properties.backoff().get(attempt - 1);
      rows.again(row.id(), error, clock.instant().plus(wait));
    }
  }

  private String sms(NotificationRow row) {
    return messages.getMessage(
        "notify.sms",
        new Object[] {row.caseNo(), row.textZh().value()},
        java.util.Locale.SIMPLIFIED_CHINESE);
  }
}

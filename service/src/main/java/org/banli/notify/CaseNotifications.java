package org.banli.notify;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.platform.Bilingual;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CaseNotifications implements Notifications {

  private final NotificationMapper rows;
  private final Wording wording;
  private final SmsDispatch dispatch;
  private final CaseFiles cases;
  private final Parties parties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseNotifications(
      NotificationMapper rows,
      Wording wording,
      SmsDispatch dispatch,
      CaseFiles cases,
      Parties parties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.wording = wording;
    this.dispatch = dispatch;
    this.cases = cases;
    this.parties = parties;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void send(CaseNo no, String template, String key, Object... arguments) {
    var text = wording.of(template, arguments);
    keep(text, key, it -> row(cases.get(no), it, key));
    toParties(no, text, key);
  }

  @Override
  public void sendToOthers(long by, CaseNo no, String template, String key, Object... arguments) {
    var text = wording.of(template, arguments);
    var file = cases.get(no);
    if (file.applicant().orElse(-1) != by) {
      keep(text, key, it -> row(file, it, key));
    }
    parties.of(no).stream()
        .filter(party -> !isApplicant(no, party) && party.account().orElse(-1) != by)
        .forEach(party -> keep(text, party, no, key));
  }

  @Override
  public void sendToStaff(
      long account, CaseNo no, String template, String key, Object... arguments) {
    keep(wording.of(template, arguments), key, text -> toStaff(account, no, text, key));
  }

  @Override
  public void tell(CaseNo no, Bilingual text, String key) {
    var masked = wording.masked(text);
    keep(masked, key, it -> row(cases.get(no), it, key));
    toParties(no, masked, key);
  }

  @EventListener
  void voided(Parties.Voided voided) {
    var no = voided.no();
    var text = wording.of("signatures-void");
    var key = no + ":signatures-void:" + clock.instant();
    for (var party : parties.of(no)) {
      if (voided.roles().contains(party.role())) {
        keep(
            text,
            key + ":" + party.role(),
            it ->
                isApplicant(no, party)
                    ? row(cases.get(no), it, key + ":" + party.role())
                    : toParty(no, party, it, key));
      }
    }
  }

  private boolean isApplicant(CaseNo no, Parties.Party party) {
    return party.idNumber().value().equals(cases.get(no).idNumber().value());
  }

  /** Whoever takes part is told what the applicant is told (N15). */
  private void toParties(CaseNo no, Bilingual text, String key) {
    for (var party : parties.of(no)) {
      if (!isApplicant(no, party)) {
        keep(text, party, no, key);
      }
    }
  }

  private void keep(Bilingual text, Parties.Party party, CaseNo no, String key) {
    keep(text, key + ":" + party.role(), it -> toParty(no, party, it, key));
  }

  private NotificationRow toParty(CaseNo no, Parties.Party party, Bilingual text, String key) {
    return to(no, party.phone(), text, key + ":" + party.role(), party.role());
  }

  private void keep(Bilingual text, String key, Function<Bilingual, NotificationRow> row) {
    if (rows.count(key) > 0) {
      return;
    }
    try {
      rows.insert(row.apply(text));
    } catch (DuplicateKeyException sentMeanwhile) {
      return;
    }
    events.publishEvent(new Due(key));
  }

  private NotificationRow row(CaseFile file, Bilingual text, String key) {
    return to(file.no(), file.phone(), text, key, null);
  }

  private NotificationRow to(
      CaseNo no, Secret phone, Bilingual text, String key, @Nullable String party) {
    var now = clock.instant();
    boolean reachable = !phone.value().isBlank();
    return new NotificationRow(
        0,
        no.value(),
        key,
        new Secret(text.zh()),
        new Secret(text.en()),
        now,
        null,
        reachable ? phone : null,
        reachable ? NotificationRow.DUE : NotificationRow.NONE,
        0,
        reachable ? now : null,
        null,
        party);
  }

  private NotificationRow toStaff(long account, CaseNo no, Bilingual text, String key) {
    return new NotificationRow(
        0,
        no.value(),
        key,
        new Secret(text.zh()),
        new Secret(text.en()),
        clock.instant(),
        null,
        null,
        NotificationRow.NONE,
        0,
        null,
        account,
        null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notification> ofStaff(long account) {
    return rows.ofStaff(account).stream().map(CaseNotifications::notification).toList();
  }

  @Override
  public void readByStaff(long account) {
    rows.readByStaff(account, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notification> ofApplicant(long account) {
    return of(account, List.<NotificationRow>of(), rows::of).stream()
        .map(CaseNotifications::notification)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public int unread(long account) {
    return of(account, 0, rows::unread);
  }

  @Override
  public void read(long account) {
    of(
        account,
        0,
        (numbers, parts) -> {
          rows.read(numbers, parts, clock.instant());
          return 0;
        });
  }

  /** By the cases of the account, so that a case claimed later brings its messages along. */
  private <T> T of(
      long account, T none, BiFunction<Collection<String>, Collection<Parties.Part>, T> query) {
    var numbers = cases.ofApplicant(account).stream().map(file -> file.no().value()).toList();
    var parts = parties.ofAccount(account);
    return numbers.isEmpty() && parts.isEmpty() ? none : query.apply(numbers, parts);
  }

  private static Notification notification(NotificationRow row) {
    var text = new Bilingual(row.textZh().value(), row.textEn().value());
    return new Notification(
        new CaseNo(row.caseNo()),
        text.in(LocaleContextHolder.getLocale()),
        row.created(),
        row.readAt() != null);
  }

  @Override
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
  public int sendDue() {
    return dispatch.sendAndWait();
  }
}

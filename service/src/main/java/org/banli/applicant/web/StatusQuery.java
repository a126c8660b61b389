package org.banli.applicant.web;

import java.util.Locale;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.identity.PhoneCodes;
import org.banli.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where a case stands, by number and a code sent to its phone, without login (features A13). */
@Component
class StatusQuery {

  private static final Logger LOG = LoggerFactory.getLogger(StatusQuery.class);
  private static final String NUMBER = "[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}";

  private final CaseFiles cases;
  private final Progress progress;
  private final PhoneCodes codes;

  StatusQuery(CaseFiles cases, Progress progress, PhoneCodes codes) {
    this.cases = cases;
    this.progress = progress;
    this.codes = codes;
  }

  /** Tells nobody whether number and phone belong together, nor whether a code was sent. */
  void send(String no, String phone, String address, Locale locale) {
    if (find(no, phone).isEmpty()) {
      return;
    }
    try {
      codes.send(phone.strip(), address, locale);
    } catch (Problem refused) {
      LOG.info("a code for a status query was not sent: {}", refused.key());
    }
  }

  /** Uses the code up; empty when number, phone and code do not belong together. */
  Optional<Progress.Standing> see(String no, String phone, String code) {
    return find(no, phone)
        .filter(file -> codes.redeem(phone.strip(), code.strip()))
        .map(file -> progress.of(Actor.SYSTEM, file));
  }

  private Optional<CaseFile> find(String no, String phone) {
    return Optional.of(no.strip().toUpperCase(Locale.ROOT))
        .filter(number -> number.matches(NUMBER))
        .flatMap(number -> cases.find(new CaseNo(number)))
        .filter(file -> file.phone().value().equals(phone.strip()));
  }
}

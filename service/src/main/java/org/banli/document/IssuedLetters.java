package org.banli.document;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.document.Numbering.Series;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlatformProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Letters} with a number, a code and a sealed PDF. */
@Service
class IssuedLetters implements Letters {

  private static final Logger LOG = LoggerFactory.getLogger(IssuedLetters.class);

  private final LetterMapper rows;
  private final Numbering numbering;
  private final Printing printing;
  private final Press press;
  private final Seal seal;
  private final PlatformProperties platform;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssuedLetters(
      LetterMapper rows,
      Numbering numbering,
      Printing printing,
      Press press,
      Seal seal,
      PlatformProperties platform,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.numbering = numbering;
    this.printing = printing;
    this.press = press;
    this.seal = seal;
    this.platform = platform;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void correct(String caseNo, String by) {
    rows.correct(caseNo, by, clock.instant());
  }

  @Override
  public Optional<Instant> corrected(String caseNo) {
    return rows.corrected(caseNo);
  }

  @Override
  @Transactional
  public Letter issue(Order order, String key, Map<String, ?> model) {
    return rows.byKey(key).orElseGet(() -> number(order, key, model));
  }

  @Override
  public Optional<Letter> find(long letter) {
    return rows.find(letter);
  }

  @Override
  public List<Letter> of(String caseNo) {
    return rows.ofCase(caseNo);
  }

  @Override
  public byte[] pdf(long letter) {
    return printing.pdf(letter);
  }

  @Override
  public Optional<byte[]> translation(long letter) {
    return printing.translation(letter);
  }

  @Override
  public String hash(long letter) {
    return printing.hash(letter);
  }

  @Override
  public Optional<Letter> verify(String code) {
    return rows.byCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /**
   * The numbering is locked from here to the end of the transaction: whoever issues under the same
   * key at the same time waits, and then finds this letter. Rolled back, the number is free again.
   * Number and letter are of one moment, however long that takes on New Year's Eve.
   */
  private Letter number(Order order, String key, Map<String, ?> model) {
    Instant now = clock.instant();
    int year = now.atZone(ApplicationClock.ZONE).getYear();
    Series series = new Series(order.office(), order.numberPrefix(), year);
    numbering.hold(series);
    return rows.byKey(key).orElseGet(() -> write(order, key, model, series, now));
  }

  private Letter write(
      Order order, String key, Map<String, ?> model, Series series, Instant issuedAt) {
    Letter letter =
        new Letter(
            0,
            order.caseNo(),
            order.letter(),
            order.title(),
            "",
            numbering.next(series),
            order.officeName(),
            Codes.random(),
            issuedAt);
    var frame = frame(order, letter, model);
    String text = press.letter("letters/" + order.letter() + ".ftlh", order.template(), frame);
    var english = order.english().flatMap(it -> translated(order, it, frame));
    var titleEn = english.flatMap(it -> order.english()).map(English::title).orElse("");
    rows.add(letter, titleEn, key, order.office(), printing.sealed(text));
    Letter issued = rows.byKey(key).orElseThrow();
    english.ifPresent(it -> rows.translate(issued.id(), printing.sealed(it)));
    events.publishEvent(new Printing.Due(issued.id()));
    return issued;
  }

  /** A fault of a translation, whatever it is, does not keep the letter from its addressee. */
  private Optional<String> translated(Order order, English english, Map<String, Object> frame) {
    var all = new HashMap<>(frame);
    all.put("titleEn", english.title());
    try {
      return Optional.of(
          press.letter("letters/en/" + order.letter() + ".ftlh", english.template(), all));
    } catch (RuntimeException broken) {
      LOG.error("letter {} of {} has no English version", order.letter(), order.caseNo(), broken);
      return Optional.empty();
    }
  }

  private Map<String, Object> frame(Order order, Letter letter, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    String address = platform.baseUrl() + "/verify/" + letter.code();
    all.put("office", order.officeName());
    all.put("title", order.title());
    all.put("number", letter.number());
    all.put("caseNo", order.caseNo());
    all.put("issued", letter.issued().atZone(ApplicationClock.ZONE).toLocalDate());
    all.put("code", letter.code());
    all.put("verifyAddress", address);
    all.put("qrPicture", Codes.dataUri(Codes.qr(address)));
    if (order.sealed()) {
      all.put("sealPicture", seal.dataUri(order.officeName()));
    }
    return all;
  }
}

package org.banli.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlatformProperties;
import org.banli.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Letters} with a number, a code and a sealed PDF. */
@Service
class IssuedLetters implements Letters {
  private final LetterMapper rows;
  private final SealedStore store;
  private final Press press;
  private final Seal seal;
  private final PlatformProperties platform;
  private final Clock clock;

  IssuedLetters(
      LetterMapper rows,
      SealedStore store,
      Press press,
      Seal seal,
      PlatformProperties platform,
      Clock clock) {
    this.rows = rows;
    this.store = store;
    this.press = press;
    this.seal = seal;
    this.platform = platform;
    this.clock = clock;
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
    return store.get(rows.find(letter).orElseThrow(Problem::notFound).hash());
  }

  @Override
  public Optional<Letter> verify(String code) {
    return rows.byCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /**
   * The number's row is locked from here to the end of the transaction: whoever issues under the
   * same key at the same time waits, and then finds this letter. Rolled back, the number is free
   * again.
   */
  private Letter number(Order order, String key, Map<String, ?> model) {
    int year = LocalDate.now(clock).getYear();
    rows.lock(order.office(), order.numberPrefix(), year);
    return rows.byKey(key).orElseGet(() -> write(order, key, next(order, year), model));
  }

  private String next(Order order, int year) {
    rows.count(order.office(), order.numberPrefix(), year);
    int last = rows.last(order.office(), order.numberPrefix(), year);
    return order.numberPrefix() + "〔" + year + "〕" + last + "号";
  }

  private Letter write(Order order, String key, String number, Map<String, ?> model) {
    String code = Codes.random();
    Instant now = clock.instant();
    byte[] pdf =
        press.letter(
            "letters/" + order.letter() + ".ftlh",
            order.template(),
            frame(order, number, code, now, model));
    String hash = store.put(pdf);
    rows.add(
        new Letter(
            0,
            order.caseNo(),
            order.letter(),
            order.title(),
            number,
            order.officeName(),
            code,
            hash,
            now),
        key,
        order.office());
    return rows.byKey(key).orElseThrow();
  }

  private Map<String, Object> frame(
      Order order, String number, String code, Instant now, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    String address = platform.baseUrl() + "/verify/" + code;
    all.put("office", order.officeName());
    all.put("title", order.title());
    all.put("number", number);
    all.put("caseNo", order.caseNo());
    all.put("issued", now.atZone(ApplicationClock.ZONE).toLocalDate());
    all.put("code", code);
    all.put("verifyAddress", address);
    all.put("qrPicture", Codes.dataUri(Codes.qr(address)));
    if (order.sealed()) {
      all.put("sealPicture", seal.dataUri(order.officeName()));
    }
    return all;
  }
}

package org.banli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.document.Letters.Letter;
import org.banli.document.Letters.Order;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlatformProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** ADR 5: numbers run without gaps, per office, prefix and year. */
@BanliTest
@Transactional
class NewYearTest {

  @Autowired private LetterMapper rows;
  @Autowired private Numbering numbering;
  @Autowired private Printing printing;
  @Autowired private Press press;
  @Autowired private Seal seal;
  @Autowired private PlatformProperties platform;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void aLetterIssuedOverMidnightIsOfOneYear() {
    Letters letters =
        new IssuedLetters(rows, numbering, printing, press, seal, platform, events, new Midnight());

    Letter letter = letters.issue(order(), "new-year", Map.of("name", "王建国"));

    assertThat(letter.number()).isEqualTo("民救确〔2026〕1号");
    assertThat(letter.issued().atZone(ApplicationClock.ZONE).toLocalDate())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static Order order() {
    return new Order(
        "DB341881-2026-000013",
        "grant",
        "确认通知书",
        "<@letter to=name><p>确认</p></@letter>",
        "民救确",
        900_999,
        "宁国市民政局",
        false,
        Optional.empty());
  }

  /** Strikes twelve as soon as somebody has looked at it. */
  private static final class Midnight extends Clock {
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Instant instant() {
      return Instant.parse("2026-12-31T15:59:59.900Z").plusSeconds(looks.getAndIncrement());
    }

    @Override
    public ZoneId getZone() {
      return ApplicationClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

package org.banli.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the whole application, always in China's one time zone. In demo mode and in tests it
 * can be moved forward; every module takes its time from here, the engine included.
 */
public final class ApplicationClock extends Clock {

  /** China's legal time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock base;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public ApplicationClock(Clock base) {
    this.base = base.withZone(ZONE);
  }

  /** How far this clock runs ahead of the real one. */
  public Duration offset() {
    return Objects.requireNonNull(offset.get());
  }

  /** Sets how far this clock runs ahead; callers publish {@link ClockMoved} afterwards. */
  public void offset(Duration ahead) {
    offset.set(ahead);
  }

  /** Today in China. */
  public LocalDate today() {
    return LocalDate.now(this);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset());
  }
}

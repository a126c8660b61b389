package org.banli;

import java.time.Duration;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the application's clock back before each test. */
class ClockReset implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    var context = SpringExtension.getApplicationContext(test);
    context.getBean(ApplicationClock.class).offset(Duration.ZERO);
    context.publishEvent(new ClockMoved(Duration.ZERO));
  }
}

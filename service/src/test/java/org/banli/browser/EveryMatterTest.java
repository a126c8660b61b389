package org.banli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.banli.process.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;

/**
 * One story of every matter, from the application to its end, in a browser: the story that says
 * {@code browser: true}. With {@code -Dscenario=<matter>} that matter only, with {@code
 * -Dscenario=<matter>/<story>} any other story, several with commas, with {@code -Dbanli.walk=true}
 * with pictures of every page on the way, in target/walk.
 */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class EveryMatterTest extends Installation {

  @Autowired Cast cast;
  @Autowired ApplicationEventPublisher events;

  @TestFactory
  Stream<DynamicTest> stories() {
    return Cast.stories(System.getProperty("scenario", "")).stream()
        .map(
            story ->
                DynamicTest.dynamicTest(
                    story.matter() + "/" + story.file() + ": " + story.title(),
                    () -> lived(story)));
  }

  // issue 3: each matter, from start to end, in a browser
  @Test
  void everyMatterHasItsStory() {
    var told = Cast.stories("").stream().map(Scenario::matter).toList();
    assertThat(told).as("one story each").doesNotHaveDuplicates();
    assertThat(Scenario.all().stream().map(Scenario::matter).distinct())
        .as("matters with a story that says browser: true")
        .containsExactlyInAnyOrderElementsOf(told);
  }

  private void lived(Scenario story) {
    begin(story);
    try {
      new StoryWalk(this, cast, story).walk();
      everybodyLeaves();
    } finally {
      SIMULATOR.reset();
      forget();
    }
  }

  /** The installation stands on the day of the story. */
  private void begin(Scenario story) {
    var moment = story.on().atTime(LocalTime.of(9, 0)).atZone(ApplicationClock.ZONE).toInstant();
    var ahead = clock.offset().plus(Duration.between(clock.instant(), moment));
    clock.offset(ahead);
    events.publishEvent(new ClockMoved(ahead));
    cast.forgetCodes();
    assertThat(Duration.between(moment, Instant.now(clock))).isLessThan(Duration.ofMinutes(1));
  }
}

package org.banli.process;

import java.util.stream.Stream;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The matters that come with the house, each as a test of its own. */
record EachMatter(Catalogue catalogue) {

  Stream<DynamicTest> passes(ThrowingConsumer<Matter> check) {
    return Scenario.all().stream()
        .map(Scenario::matter)
        .distinct()
        .map(id -> catalogue.current(id).orElseThrow())
        .map(matter -> DynamicTest.dynamicTest(matter.ref().id(), () -> check.accept(matter)));
  }
}

package org.banli.process;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Seeds whose number is as low or as high as a scenario wants it. */
class ScriptedSeeds extends Seeds {

  private boolean low;

  void next(boolean drawn) {
    low = drawn;
  }

  @Override
  String next() {
    return IntStream.range(0, 10_000)
        .mapToObj("%032x"::formatted)
        .filter(seed -> low == Draws.number(seed).compareTo(new BigDecimal("0.1")) < 0)
        .filter(seed -> low || Draws.number(seed).compareTo(new BigDecimal("0.9")) > 0)
        .findFirst()
        .orElseThrow();
  }
}

package org.banli.process;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Seeds that nobody can foresee. */
@Component
class Seeds {

  private final SecureRandom random = new SecureRandom();

  String next() {
    var seed = new byte[16];
    random.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }
}

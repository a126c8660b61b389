package org.banli.identity.signin;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether demo accounts open anything: only under the profiles {@code demo} and {@code test}. */
@Component
public class DemoMode {

  private final boolean on;

  DemoMode(Environment environment) {
    this.on = environment.acceptsProfiles(Profiles.of("demo | test"));
  }

  public boolean on() {
    return on;
  }
}

package org.banli.process;

import java.util.Set;
import org.banli.matter.MatterRef;

/** Which offices a route needs, read from its user tasks. */
public interface Requirements {

  /** Levels and roles named by the matter's models; those given by a variable are left out. */
  Set<Need> of(MatterRef matter);

  /** A level and a role that some task waits for. */
  record Need(String level, String role) {}
}

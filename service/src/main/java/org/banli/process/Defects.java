package org.banli.process;

import java.util.ArrayList;
import java.util.List;
import org.banli.matter.PackageRefused;
import org.banli.matter.PackageRefused.Defect;

/** Collects what is wrong with a package, all of it. */
final class Defects {

  private final List<Defect> found = new ArrayList<>();

  void add(String file, String key, String reason) {
    found.add(new Defect(file, key, reason));
  }

  /** Refuses when the rule does not hold. */
  void unless(boolean holds, String file, String key, String reason) {
    if (!holds) {
      add(file, key, reason);
    }
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new PackageRefused(found);
    }
  }
}

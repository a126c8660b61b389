package org.banli.form;

import org.banli.matter.MatterRef;

/** Forms of matter versions. */
public interface Forms {

  /**
   * @throws java.util.NoSuchElementException when the version has no such form
   */
  Form get(MatterRef matter, String form);
}

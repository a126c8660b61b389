package org.banli.check;

import java.util.Set;

/** The sources of this installation, as far as packages must know them. */
public interface Sources {

  /**
   * Keys of form fields that a source answers. Who asks it must not ask the applicant for them but
   * as fallback (社会救助法 Art. 62, 行政许可法 Art. 31); empty for a source that is not configured.
   */
  Set<String> answeredBy(String source);
}

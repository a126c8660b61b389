package org.banli.document;

import java.util.Map;

/** Pages for paper that are no letters: posters, worksheets. */
public interface Prints {

  /**
   * A PDF from a template of ours on the class path; what letters may use is there too.
   *
   * @param template path under {@code templates/}, for example {@code notice/poster.ftlh}
   * @throws Letters.UnprintableCharacter when no font has a character of the text
   */
  byte[] pdf(String template, Map<String, ?> model);
}

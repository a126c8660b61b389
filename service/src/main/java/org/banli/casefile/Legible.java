package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.Problem;

/**
 * What pages show of a case some of whose answers do not agree with their seal any more: all the
 * rest. Nothing is decided on that; whatever acts on a case reads it through {@link CaseFiles},
 * which throws {@link BrokenSeal}.
 */
public interface Legible {

  /** Every revision of every form that opens, and those that do not. */
  Sheets sheets(CaseNo no);

  /** {@link CaseFiles#facts}, without what rests on answers that do not open. */
  Map<String, Object> facts(CaseNo no);

  /** {@link CaseFiles#context(CaseNo, Optional)}, without what rests on them. */
  Map<String, Object> context(CaseNo no, Optional<String> party);

  /** Writes to the logs that these were found; to that of the case once for each. */
  void report(CaseNo no, List<Torn> torn);

  /**
   * Answers by the key under which they are kept, in the order in which the forms were first filled
   * in; revisions oldest first.
   */
  record Sheets(Map<String, List<CaseFiles.Revision>> revisions, List<Torn> torn) {

    /** The newest answers by key, where the newest revision opens. */
    public Map<String, Object> newest(String key) {
      var all = revisions.getOrDefault(key, List.of());
      boolean opens =
          !all.isEmpty()
              && torn.stream()
                  .noneMatch(
                      it ->
                          it.key().equals(key) && it.revision() > all.get(all.size() - 1).number());
      return opens ? all.get(all.size() - 1).answers() : Map.of();
    }
  }

  /**
   * A revision that does not agree with its seal.
   *
   * @param form that was filled in
   */
  record Torn(String key, String form, int revision, Instant at) {}

  /** Somebody has changed answers in the database: nothing is decided on them. */
  final class BrokenSeal extends Problem {
    private static final long serialVersionUID = 1L;

    BrokenSeal(CaseNo no, String key) {
      super(Kind.REFUSED, "casefile.broken", no.value(), key);
    }
  }
}

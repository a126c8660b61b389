package org.banli.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;

/**
 * One case for each standing entry of a register, opened at once: the annual inspection of all
 * organisations of a county (R40). Each entry gets one case for each key of the matter's {@code
 * once}, whoever starts it and however often; a second run opens what is missing.
 */
public interface Campaigns {

  /** Matters with a campaign that this actor's position starts. */
  List<Matter> startable(Actor actor);

  /**
   * Starts one for the actor's area; the cases are opened in the background, also after a restart.
   *
   * @param signature of the officer, for all of them
   * @return its number
   * @throws org.banli.platform.Problem not found, when the actor's position does not start it;
   *     refused without a signature, or when nothing is left to open
   */
  long start(Actor actor, String matter, int year, String signature);

  /**
   * Lets what failed be tried again.
   *
   * @throws org.banli.platform.Problem not found, when it is not of the actor's area
   */
  void retry(Actor actor, long campaign);

  /**
   * Campaigns of the matter in the actor's area, newest first, at most 20.
   *
   * @throws org.banli.platform.Problem not found, when the actor's position starts none
   */
  List<Progress> of(Actor actor, String matter);

  /**
   * How far a campaign has come.
   *
   * @param failures with reasons, at most 100
   */
  record Progress(
      long id,
      int year,
      String startedBy,
      Instant started,
      long opened,
      long waiting,
      List<Failure> failures,
      List<Figure> figures) {

    public long all() {
      return opened + waiting + failures.size();
    }

    public boolean done() {
      return waiting == 0;
    }
  }

  /** An entry for which no case could be opened; {@code reason} is a message key, or a text. */
  record Failure(String name, String reason) {}

  /**
   * A share that the matter wants to be seen.
   *
   * @param with of {@code all} concluded cases
   * @param target the share wanted, if the matter names one
   */
  record Figure(Bilingual name, long with, long all, Optional<java.math.BigDecimal> target) {

    /** In percent, rounded down: what is short of the target does not look reached. */
    public int percent() {
      return all == 0 ? 0 : (int) (with * 100 / all);
    }

    public boolean reached() {
      return target
          .map(
              it ->
                  java.math.BigDecimal.valueOf(with)
                          .compareTo(it.multiply(java.math.BigDecimal.valueOf(all)))
                      >= 0)
          .orElse(true);
    }
  }
}

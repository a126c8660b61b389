package org.banli.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of staff and their dated positions, as administrators keep them. Who may do what is
 * decided by the caller.
 */
public interface Staff {

  /** Roles of positions; with the level of the office they read as village worker and so on. */
  List<String> ROLES =
      List.of(
          "worker",
          "clerk",
          "reviewer",
          "leader",
          "checker",
          "designer",
          "administrator",
          "inspector",
          Actor.CONTRACTOR);

  Optional<Member> find(long id);

  Optional<Member> byLogin(String login);

  /** Those whose position at the office has not ended by the day. */
  List<Member> at(long office, LocalDate on);

  /** Those who hold the role at one of the offices on the day. */
  List<Member> holding(String role, List<Long> offices, LocalDate on);

  /**
   * Opens an account.
   *
   * @param idNumber empty when not known; near relatives are found by it (rules A.1 step 3a)
   * @return its id
   * @throws org.banli.platform.Problem refused, when name, sign-in name, identity number or
   *     password do not serve
   */
  long hire(String name, String login, String idNumber, String password);

  /**
   * @param to required for a contractor: the day the contract ends (R11)
   * @throws org.banli.platform.Problem refused, when the role is unknown, the days are turned, or
   *     somebody would be a contractor and something else at the same time
   */
  void appoint(long account, long office, String role, LocalDate from, @Nullable LocalDate to);

  /**
   * @param on first day on which the position no longer holds
   * @throws org.banli.platform.Problem refused, when it does not last that long
   */
  void endPosition(long position, LocalDate on);

  /** Ends all positions at an office that closes. */
  void endPositionsAt(long office, LocalDate on);

  /**
   * From a day on, whoever holds a position at one office holds it at another, for as long as it
   * would have lasted.
   */
  void movePositions(long office, long successor, LocalDate on);

  /**
   * Replaces a forgotten password; open sessions and tokens end. Whoever signs in with the new one
   * must choose their own first.
   *
   * @return the new one
   */
  String resetPassword(long account);

  /** Forgets a lost second factor; a new one is set up at the next sign-in. */
  void resetSecondFactor(long account);

  /** Closes an account for good; its deeds keep its name. */
  void close(long account);

  /** A member of staff; positions include ended and future ones. */
  record Member(
      long id,
      String name,
      String login,
      boolean secondFactor,
      boolean open,
      List<Tenure> positions) {

    /** Those that have not ended by a day. */
    public List<Tenure> lasting(LocalDate on) {
      return positions.stream().filter(p -> p.to() == null || p.to().isAfter(on)).toList();
    }
  }

  /** A position as it is dated; {@code to} is the first day on which it no longer holds. */
  record Tenure(
      long id,
      long office,
      String officeName,
      String divisionPath,
      String role,
      LocalDate from,
      @Nullable LocalDate to) {}
}

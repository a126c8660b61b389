package org.banli.casefile;

/**
 * How a party showed who they are.
 *
 * @param note what was seen, such as the number of a certified mandate; blank when nothing is to be
 *     said
 */
public record Presence(How how, String note) {

  /** By their own account, in the application. */
  public static final Presence ONLINE = new Presence(How.ACCOUNT, "");

  /** Ways to show who one is. */
  public enum How {
    /** Signed in with an account of their own. */
    ACCOUNT,
    /** Came themselves; the identity card was looked at. */
    IN_PERSON,
    /** Somebody came with a certified mandate. */
    MANDATE
  }
}

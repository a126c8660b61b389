package org.banli.integration;

import org.jspecify.annotations.Nullable;

/**
 * An outside system did not give an answer that can be used. The message never carries what was
 * asked or answered, so that it can be logged and shown.
 */
public final class SourceFailure extends Exception {

  /** What went wrong. */
  public enum Kind {
    /** No such system is configured. */
    ABSENT,
    /** Nobody answers at its address, or the connection broke. */
    UNREACHABLE,
    /** No complete answer within the time allowed. */
    TIMEOUT,
    /** Status 403: it does not give this answer to us, however often it is asked. */
    REFUSED,
    /** Another status than 2xx. */
    STATUS,
    /** Not JSON: a page, nothing, half an answer, or more than is accepted. */
    NONSENSE,
    /** JSON of another form than agreed, or a value of the wrong type. */
    WRONG_SHAPE,
    /** It speaks of a person who was not asked about. */
    WRONG_PERSON,
    /** A person who was asked about is left out. */
    INCOMPLETE
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public SourceFailure(Kind kind, String message) {
    this(kind, message, null);
  }

  public SourceFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(kind + ": " + message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}

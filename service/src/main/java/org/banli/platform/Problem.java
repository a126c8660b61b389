package org.banli.platform;

import java.util.List;

/**
 * Something a person did that cannot be done, told in the language of the page. The one place that
 * maps it to a status, for pages and for problem JSON, is {@code platform.web}.
 */
public class Problem extends RuntimeException {

  /** What kind of answer the caller gets. */
  public enum Kind {
    /** 404: it does not exist, or it is not yours; the two are not told apart. */
    NOT_FOUND,
    /** 409: somebody else was first. */
    STALE,
    /** 422: understood, and refused for the reason given. */
    REFUSED
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;

  public Problem(Kind kind, String key, Object... arguments) {
    super(kind + " " + key);
    this.kind = kind;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public static Problem notFound() {
    return new Problem(Kind.NOT_FOUND, "problem.not-found");
  }

  public static Problem stale(String key, Object... arguments) {
    return new Problem(Kind.STALE, key, arguments);
  }

  public static Problem refused(String key, Object... arguments) {
    return new Problem(Kind.REFUSED, key, arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** Key in the message files. */
  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.toArray();
  }
}

package org.banli.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Something every page can read under a name of its own, for example {@code actor}. */
public interface PageAttribute {

  String name();

  /** Null when there is nothing to show for this request. */
  @Nullable Object value(HttpServletRequest request);
}

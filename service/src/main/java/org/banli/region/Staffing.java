package org.banli.region;

import java.time.LocalDate;

/** What routing must know of people; implemented by {@code identity}. */
public interface Staffing {

  /** Whether somebody holds the role at the office on that day. */
  boolean staffed(long officeId, String role, LocalDate on);
}

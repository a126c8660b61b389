package org.banli.casefile;

import java.io.Serializable;

/** A case number: the matter's prefix, the county's six digits, the year, a running number. */
public record CaseNo(String value) implements Serializable {

  public CaseNo {
    if (!value.matches("[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}")) {
      throw new IllegalArgumentException("not a case number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

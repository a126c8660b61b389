package org.banli.region;

import java.io.Serializable;

/** A 12-digit statistical division code, province to village (GB/T 10114 with GB/T 2260). */
public record DivisionCode(String value) implements Serializable {

  public DivisionCode {
    if (!value.matches("\\d{12}")) {
      throw new IllegalArgumentException("not a 12-digit division code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

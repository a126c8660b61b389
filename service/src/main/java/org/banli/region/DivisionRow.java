package org.banli.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DivisionRow(
    String code,
    String name,
    String level,
    @Nullable String parent,
    String path,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  Division division() {
    return new Division(
        new DivisionCode(code),
        name,
        level,
        parent == null ? null : new DivisionCode(parent),
        path,
        validFrom,
        validTo);
  }
}

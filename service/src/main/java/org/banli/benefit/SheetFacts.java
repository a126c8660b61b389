package org.banli.benefit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banli.benefit.Worksheets.Sheet;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code sheet}: the values of the latest worksheet by line; nothing before the first one. */
@Component
class SheetFacts implements FactSource {
  private final SheetStore sheets;

  SheetFacts(SheetStore sheets) {
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return "sheet";
  }

  @Override
  public Map<String, @Nullable Object> value(CaseFile file) {
    return sheets.latest(file.no()).map(SheetFacts::values).orElseGet(LinkedHashMap::new);
  }

  private static Map<String, @Nullable Object> values(Sheet sheet) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    sheet.lines().forEach(line -> values.put(line.key(), line.value()));
    return values;
  }
}

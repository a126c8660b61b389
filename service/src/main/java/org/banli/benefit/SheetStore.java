package org.banli.benefit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.benefit.Worksheets.Line;
import org.banli.benefit.Worksheets.Sheet;
import org.banli.casefile.CaseNo;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as sealed JSON. */
@Component
class SheetStore {
  private final WorksheetMapper rows;
  private final Vault vault;
  private final Clock clock;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  SheetStore(WorksheetMapper rows, Vault vault, Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(Sheet sheet) {
    Kept kept = new Kept(sheet.on(), sheet.lines(), sheet.standards());
    rows.add(sheet.no().value(), clock.instant(), vault.seal(json.writeValueAsBytes(kept)));
  }

  Optional<Sheet> latest(CaseNo no) {
    return rows.latest(no.value()).map(row -> sheet(no, row.sheet()));
  }

  private Sheet sheet(CaseNo no, byte[] sealed) {
    Kept kept = json.readValue(vault.open(sealed), Kept.class);
    return new Sheet(
        no, kept.on(), kept.lines().stream().map(SheetStore::exact).toList(), kept.standards());
  }

  private static Line exact(Line line) {
    return new Line(
        line.key(),
        line.label(),
        exact(line.value()),
        line.unit(),
        line.formula(),
        line.law(),
        line.shown());
  }

  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> exact = new LinkedHashMap<>();
      map.forEach((key, inner) -> exact.put(String.valueOf(key), exact(inner)));
      return exact;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> exact = new ArrayList<>();
      list.forEach(inner -> exact.add(exact(inner)));
      return exact;
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }

  private record Kept(LocalDate on, List<Line> lines, Map<String, Long> standards) {}
}

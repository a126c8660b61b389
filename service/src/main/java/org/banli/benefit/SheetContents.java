package org.banli.benefit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banli.archive.Contents;
import org.banli.archive.Piece;
import org.banli.casefile.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The worksheet as it was computed last. */
@Component("benefitSheetContents")
@Order(6)
class SheetContents implements Contents {

  private final Worksheets worksheets;

  SheetContents(Worksheets worksheets) {
    this.worksheets = worksheets;
  }

  @Override
  public String folder() {
    return "worksheet";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return worksheets.latest(file.no()).stream().map(SheetContents::piece).toList();
  }

  private static Piece piece(Worksheets.Sheet sheet) {
    return new Piece(
        "worksheet",
        sheet.on().toString(),
        Map.of(
            "on", sheet.on(),
            "standards", sheet.standards(),
            "lines", sheet.lines().stream().map(SheetContents::line).toList()));
  }

  private static Map<String, @Nullable Object> line(Worksheets.Line line) {
    var data = new HashMap<String, @Nullable Object>();
    data.put("key", line.key());
    data.put("label", line.label().zh());
    data.put("value", line.value());
    data.put("unit", line.unit());
    data.put("formula", line.formula());
    data.put("law", line.law());
    return data;
  }
}

package org.banli.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banli.benefit.Standards.Standard;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Matter.SheetLine;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Worksheets}: the matter's lines over the facts of the case. */
@Service
class CaseWorksheets implements Worksheets {
  private static final Pattern STANDARD = Pattern.compile("\\bstandard\\.(\\w+)");

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Standards standards;
  private final SheetStore store;
  private final ApplicationClock clock;

  CaseWorksheets(
      CaseFiles cases,
      Catalogue catalogue,
      Expressions expressions,
      Standards standards,
      SheetStore store,
      ApplicationClock clock) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.standards = standards;
    this.store = store;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Sheet compute(CaseNo no) {
    CaseFile file = cases.get(no);
    Matter matter = catalogue.get(file.matter());
    Map<String, Standard> inForce = standards.all(file.responsible(), clock.today());
    List<Line> lines = lines(matter, cases.facts(no), inForce);
    Sheet sheet = new Sheet(no, clock.today(), lines, used(matter, inForce));
    store.keep(sheet);
    return sheet;
  }

  @Override
  public Optional<Sheet> latest(CaseNo no) {
    return store.latest(no);
  }

  /** Each line sees the lines before it, and none of an earlier sheet. */
  private List<Line> lines(
      Matter matter, Map<String, Object> facts, Map<String, Standard> inForce) {
    Map<String, @Nullable Object> sheet = new LinkedHashMap<>();
    Map<String, @Nullable Object> context = new HashMap<>(facts);
    context.put("sheet", sheet);
    context.put("standardRow", rows(inForce));
    Map<String, String> units = new HashMap<>();
    inForce.forEach((key, standard) -> units.put("standard." + key, standard.unit()));
    Formula formula = new Formula(expressions, context, units);
    List<Line> lines = new ArrayList<>();
    for (SheetLine rule : matter.worksheet()) {
      Object value = rounded(expressions.evaluate(rule.value(), context), rule.unit());
      sheet.put(rule.key(), value);
      units.put("sheet." + rule.key(), rule.unit());
      boolean shown = expressions.test(rule.show(), context);
      lines.add(line(rule, value, shown ? formula.of(rule, value) : "", shown));
    }
    return lines;
  }

  private static Line line(SheetLine rule, @Nullable Object value, String formula, boolean shown) {
    return new Line(rule.key(), rule.label(), value, rule.unit(), formula, rule.law(), shown);
  }

  /** Where a parameter comes from, for formulas. */
  private static Map<String, Object> rows(Map<String, Standard> inForce) {
    Map<String, Object> rows = new HashMap<>();
    inForce.forEach(
        (key, standard) ->
            rows.put(
                key, Map.of("id", standard.id(), "from", standard.from(), "law", standard.law())));
    return rows;
  }

  /** To the fen, so that the printed figures add up. */
  private static @Nullable Object rounded(@Nullable Object value, String unit) {
    return value instanceof BigDecimal number && Formula.money(unit)
        ? number.setScale(2, RoundingMode.HALF_UP)
        : value;
  }

  private static Map<String, Long> used(Matter matter, Map<String, Standard> inForce) {
    Map<String, Long> used = new TreeMap<>();
    for (SheetLine rule : matter.worksheet()) {
      STANDARD
          .matcher(rule.value() + " " + rule.formula().orElse(""))
          .results()
          .map(found -> inForce.get(found.group(1)))
          .filter(standard -> standard != null)
          .forEach(standard -> used.put(standard.key(), standard.id()));
    }
    return used;
  }
}

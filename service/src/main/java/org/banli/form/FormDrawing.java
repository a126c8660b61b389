package org.banli.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.form.Form.Page;
import org.banli.platform.ApplicationClock;
import org.banli.region.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws with the same typing and the same conditions that validation uses. */
@Component
class FormDrawing implements Drawing {

  private final Typing typing;
  private final Conditions conditions;
  private final Shown shown;
  private final Divisions divisions;
  private final Expressions expressions;
  private final ApplicationClock clock;

  FormDrawing(
      Typing typing,
      Conditions conditions,
      Shown shown,
      Divisions divisions,
      Expressions expressions,
      ApplicationClock clock) {
    this.typing = typing;
    this.conditions = conditions;
    this.shown = shown;
    this.divisions = divisions;
    this.expressions = expressions;
    this.clock = clock;
  }

  @Override
  public View draw(
      Form form,
      Optional<String> page,
      Map<String, ?> answers,
      List<Validation.Defect> defects,
      Map<String, ?> context,
      Optional<Map<String, ?>> before,
      Locale locale) {
    var given = padded(form, answers);
    var typed = typing.type(form, given, context);
    var visible = conditions.visible(form, typed.answers(), context);
    var earlier = before.map(old -> typing.type(form, old, context).answers());
    var pen =
        new Pen(
            new Pen.Tools(conditions, shown, divisions, expressions, clock.today()),
            visible,
            typed,
            defects,
            context,
            locale);
    var root = conditions.root(form, visible.answers(), context);
    var blocks =
        pages(form, page)
            .filter(visible::shows)
            .map(
                drawn ->
                    new Block(
                        drawn.id(),
                        drawn.title().in(locale),
                        pen.items(
                            drawn.fields(),
                            new Place("", given, typed.answers(), earlier, root, Words.in(drawn)))))
            .toList();
    var strays =
        defects.stream()
            .filter(defect -> defect.message().equals("form.unknown"))
            .map(defect -> say(defect, locale))
            .toList();
    return new View(form.id(), blocks, strays);
  }

  @Override
  public Map<String, Object> read(Form form, Optional<String> page, Map<String, String[]> posted) {
    var fields = pages(form, page).flatMap(read -> Trees.level(read.fields())).toList();
    return new Posted(posted, divisions).read(fields);
  }

  @Override
  public String say(Validation.Defect defect, Locale locale) {
    return shown.message(defect.message(), locale, defect.arguments().toArray());
  }

  /**
   * With the rows that a list shows before anybody has filled them, so that conditions hold there.
   */
  private static Map<String, @Nullable Object> padded(Form form, Map<String, ?> answers) {
    var given = Trees.map(answers);
    for (var field : Trees.level(form)) {
      int least = field.checks().min().map(Number::intValue).orElse(0);
      if (field.type().equals("list") && least > 0) {
        var rows = Trees.list(given.get(field.key()));
        while (rows.size() < least) {
          rows.add(Map.of());
        }
        given.put(field.key(), rows);
      }
    }
    return given;
  }

  private static Stream<Page> pages(Form form, Optional<String> page) {
    return form.pages().stream().filter(one -> page.map(one.id()::equals).orElse(true));
  }
}

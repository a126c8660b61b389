package org.banli.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a form and a page: draws answers into fields, reads posted fields into answers. */
public interface Drawing {

  /**
   * The form, or one page of it, as the macros {@code <@ui.form>} and {@code <@ui.sheet>} need it.
   * Conditions are evaluated here, hidden fields are left out.
   *
   * <p>The context may hold, beside the facts that conditions read: {@code choices}, a map from the
   * name in {@code choicesFrom} to a list of {@link Form.Choice}; {@code files}, a map from the ids
   * of papers to their names; {@code reveal}, true when identity numbers, phones and accounts are
   * shown in full in {@link Item#shown}.
   *
   * @param before earlier answers, when changes are to be marked
   */
  View draw(
      Form form,
      Optional<String> page,
      Map<String, ?> answers,
      List<Validation.Defect> defects,
      Map<String, ?> context,
      Optional<Map<String, ?>> before,
      Locale locale);

  /**
   * Answers from posted parameters, named {@code members[0].name}; a parameter that is no field of
   * the form is kept under its name so that validation refuses it, unless it starts with an
   * underscore, for those are the page's own. Values are as typed.
   */
  Map<String, Object> read(Form form, Optional<String> page, Map<String, String[]> posted);

  /** A defect in words. */
  String say(Validation.Defect defect, Locale locale);

  /**
   * What is drawn.
   *
   * @param strays what is wrong and belongs to no field, such as a parameter nobody asked for
   */
  record View(String form, List<Block> pages, List<String> strays) {}

  /** A page or group. */
  record Block(String id, String title, List<Item> items) {}

  /**
   * A field as drawn.
   *
   * @param name input name, {@code members[0].name}
   * @param value as shown: text, list of texts for checklists, null when empty
   * @param options choices; of a file field the papers handed in, value their id, label their name
   * @param levels of a division: the choices per level, from the province down
   * @param rows for {@code list}: its rows; for {@code group}: one row
   * @param refresh whether other fields of the page depend on this one
   * @param was earlier value when it changed
   */
  record Item(
      Form.Field field,
      String name,
      String label,
      String hint,
      @Nullable Object value,
      String shown,
      boolean required,
      List<String> errors,
      List<Option> options,
      List<List<Option>> levels,
      List<List<Item>> rows,
      boolean refresh,
      @Nullable String was) {}

  /** A choice as drawn. */
  record Option(String value, String label, boolean selected) {}
}

package org.banli.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banli.form.Form.Choice;
import org.banli.form.Form.Field;
import org.banli.platform.ApplicationClock;
import org.banli.platform.CreditCode;
import org.banli.platform.IdNumber;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One answer by itself: brought into its type, or told what is wrong with it. */
@Component
class Values {

  private static final int LINE = 200;
  private static final int TEXT = 2000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern MONEY = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,2})?");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
  private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{8,30}");
  private static final Pattern PAPER = Pattern.compile("\\d{1,18}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}|typed:.{1,60}");

  private final ApplicationClock clock;
  private final Divisions divisions;

  Values(ApplicationClock clock, Divisions divisions) {
    this.clock = clock;
    this.divisions = divisions;
  }

  /**
   * @param value null when there is none or it is wrong
   * @param message key of what is wrong; null when nothing is
   * @param arguments after the field's label
   */
  record Verdict(@Nullable Object value, @Nullable String message, List<Object> arguments) {

    static Verdict of(@Nullable Object value) {
      return new Verdict(value, null, List.of());
    }

    static Verdict wrong(String message, Object... arguments) {
      return new Verdict(null, message, List.of(arguments));
    }
  }

  /** A field that holds no rows and no fields of its own. */
  Verdict check(Field field, @Nullable Object raw, Map<String, ?> context) {
    return switch (field.type()) {
      case "checklist" -> several(field, raw, context);
      case "file" -> papers(field, raw, context);
      case "checkbox" -> tick(raw);
      default -> single(field, raw, context);
    };
  }

  private Verdict single(Field field, @Nullable Object raw, Map<String, ?> context) {
    if (raw != null
        && !(raw instanceof CharSequence || raw instanceof Number || raw instanceof Boolean)) {
      return Verdict.wrong("form.text");
    }
    var text =
        raw instanceof BigDecimal number
            ? number.toPlainString()
            : raw == null ? "" : raw.toString();
    return text.isBlank() ? Verdict.of(null) : typed(field, text, context);
  }

  private Verdict typed(Field field, String text, Map<String, ?> context) {
    return switch (field.type()) {
      case "text" -> text(field, text.replaceAll("\\s*\\R\\s*", " "), LINE);
      case "textarea" -> text(field, text.replaceAll("\\R", "\n"), TEXT);
      case "number" -> number(field, plain(text));
      case "money" -> money(field, plain(text));
      case "date" -> date(field, plain(text));
      case "select", "radio" -> choice(field, text, context, "form.choice");
      case "slot" -> choice(field, text, context, "form.slot");
      case "idNumber" -> idNumber(field, text);
      case "uscc" -> or(CreditCode.parse(text).map(CreditCode::value).orElse(null), "form.uscc");
      case "phone" -> phone(plain(text));
      case "bankAccount" -> account(field, plain(text).replace("-", ""));
      case "division" -> division(field, plain(text));
      case "signature" ->
          or(SIGNATURE.matcher(text.strip()).matches() ? text.strip() : null, "form.signature");
      default -> throw new IllegalStateException("no such type: " + field.type());
    };
  }

  private static Verdict text(Field field, String typed, int longest) {
    if (hasLoneSurrogate(typed)) {
      return Verdict.wrong("form.text");
    }
    var text = typed.replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    int length = text.codePointCount(0, text.length());
    int least = field.checks().minLength().orElse(0);
    int most = field.checks().maxLength().orElse(longest);
    if (length < least) {
      return text.isEmpty() ? Verdict.of(null) : Verdict.wrong("form.tooShort", least);
    }
    if (length > most) {
      return Verdict.wrong("form.tooLong", most);
    }
    boolean fits = field.checks().pattern().map(p -> Pattern.matches(p, text)).orElse(true);
    return fits ? Verdict.of(text) : Verdict.wrong("form.pattern");
  }

  private static Verdict number(Field field, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Verdict.wrong("form.number");
    }
    var number = new BigDecimal(text);
    var digits = field.properties().get("decimalDigits");
    boolean fine =
        digits == null
            || !digits.matches("\\d")
            || number.stripTrailingZeros().scale() <= Integer.parseInt(digits);
    return fine ? within(field, number) : Verdict.wrong("form.number");
  }

  private static Verdict money(Field field, String text) {
    var plain = text.replaceAll("^[¥￥]|元$", "");
    if (!MONEY.matcher(plain).matches()) {
      return Verdict.wrong("form.money");
    }
    var amount = new BigDecimal(plain).setScale(2);
    boolean debts = field.checks().min().map(least -> least.signum() < 0).orElse(false);
    return amount.signum() < 0 && !debts
        ? Verdict.wrong("form.money.negative")
        : within(field, amount);
  }

  private static Verdict within(Field field, BigDecimal number) {
    var least = field.checks().min();
    if (least.isPresent() && number.compareTo(least.get()) < 0) {
      return Verdict.wrong("form.min", least.get().toPlainString());
    }
    var most = field.checks().max();
    return most.isPresent() && number.compareTo(most.get()) > 0
        ? Verdict.wrong("form.max", most.get().toPlainString())
        : Verdict.of(number);
  }

  private Verdict date(Field field, String text) {
    var day = Days.parse(text);
    if (day == null || day.getYear() < 1850 || day.getYear() > 2200) {
      return Verdict.wrong("form.date");
    }
    if (is(field, "past") && day.isAfter(clock.today())) {
      return Verdict.wrong("form.date.future");
    }
    return is(field, "future") && day.isBefore(clock.today())
        ? Verdict.wrong("form.date.past")
        : Verdict.of(day.toString());
  }

  private Verdict idNumber(Field field, String text) {
    var number = IdNumber.parse(text);
    if (number.isEmpty()) {
      return Verdict.wrong("form.idNumber");
    }
    if (number.get().birth().isAfter(clock.today())) {
      return Verdict.wrong("form.idNumber.future");
    }
    return is(field, "adult") && number.get().ageOn(clock.today()) < 18
        ? Verdict.wrong("form.idNumber.adult")
        : Verdict.of(number.get().value());
  }

  private static Verdict phone(String text) {
    var mobile = MOBILE.matcher(text.replace("-", ""));
    if (mobile.matches()) {
      return Verdict.of(mobile.group(1));
    }
    return or(LANDLINE.matcher(text).matches() ? text : null, "form.phone");
  }

  private static Verdict account(Field field, String digits) {
    boolean fine = ACCOUNT.matcher(digits).matches() && (!is(field, "luhn") || Luhn.holds(digits));
    return or(fine ? digits : null, "form.bankAccount");
  }

  private Verdict division(Field field, String text) {
    if (!text.matches("\\d{12}")) {
      return Verdict.wrong("form.division");
    }
    var found = divisions.find(new DivisionCode(text));
    if (found.isEmpty()) {
      return Verdict.wrong("form.division");
    }
    boolean deep = Levels.reached(found.get(), field, divisions, clock.today());
    return deep ? Verdict.of(text) : Verdict.wrong("form.division.deeper");
  }

  private static Verdict choice(
      Field field, String text, Map<String, ?> context, String otherwise) {
    return or(values(field, context).contains(text.strip()) ? text.strip() : null, otherwise);
  }

  private static Verdict several(Field field, @Nullable Object raw, Map<String, ?> context) {
    var chosen = texts(raw);
    return chosen == null || !values(field, context).containsAll(chosen)
        ? Verdict.wrong("form.choice")
        : Verdict.of(chosen.isEmpty() ? null : chosen);
  }

  private static Verdict papers(Field field, @Nullable Object raw, Map<String, ?> context) {
    var ids = texts(raw);
    var known = context.get("files");
    if (ids == null
        || !ids.stream().allMatch(id -> PAPER.matcher(id).matches())
        || (known instanceof Map<?, ?> files && !files.keySet().containsAll(ids))) {
      return Verdict.wrong("form.file");
    }
    return ids.size() > 1 && !is(field, "multiple")
        ? Verdict.wrong("form.file.one")
        : Verdict.of(ids.isEmpty() ? null : ids);
  }

  private static Verdict tick(@Nullable Object raw) {
    var text = raw == null ? "" : raw.toString();
    return switch (text) {
      case "", "false" -> Verdict.of(false);
      case "true", "on" -> Verdict.of(true);
      default -> Verdict.wrong("form.choice");
    };
  }

  /** Values that may be chosen. */
  private static Set<String> values(Field field, Map<String, ?> context) {
    return choices(field, context).stream().map(Choice::value).collect(Collectors.toSet());
  }

  /** A field's choices; those of {@code choicesFrom} stand in the context under {@code choices}. */
  static List<Choice> choices(Field field, Map<String, ?> context) {
    var from =
        field.type().equals("slot")
            ? "slots." + field.properties().getOrDefault("level", "")
            : field.properties().get("choicesFrom");
    var all =
        from != null && context.get("choices") instanceof Map<?, ?> given ? given.get(from) : null;
    return all instanceof List<?> list
        ? list.stream().filter(Choice.class::isInstance).map(Choice.class::cast).toList()
        : field.choices();
  }

  /** One text or a list of them, each once; null when it is something else. */
  private static @Nullable List<String> texts(@Nullable Object raw) {
    List<?> all = raw instanceof List<?> list ? list : raw == null ? List.of() : List.of(raw);
    if (!all.stream().allMatch(one -> one instanceof String || one instanceof Number)) {
      return null;
    }
    Function<Object, String> plain = one -> one.toString().strip();
    return List.copyOf(
        all.stream()
            .map(plain)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Verdict or(@Nullable Object value, String message) {
    return value == null ? Verdict.wrong(message) : Verdict.of(value);
  }

  private static boolean is(Field field, String property) {
    return "true".equals(field.properties().get(property));
  }

  /** Half-width, without spaces and thousands separators. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,，]", "");
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}

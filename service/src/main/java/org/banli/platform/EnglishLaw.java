package org.banli.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * References to Chinese law in English. Names stand in {@code laws/english.properties}; what is not
 * listed there stays Chinese.
 */
public final class EnglishLaw {

  private static final Map<String, String> NAMES = names();
  private static final String NUMERAL = "[零一二三四五六七八九十百千]+";
  private static final Map<String, String> DIVISIONS =
      Map.of("条", "Art.", "款", "para.", "项", "item");
  private static final Pattern DIVISION = Pattern.compile("第（?(" + NUMERAL + ")）?([条款项])");
  private static final Pattern PART =
      Pattern.compile("(?: +|(?<=[）》]))(" + NUMERAL + ")(?:（(" + NUMERAL + ")）)?(?!\\p{IsHan})");

  private EnglishLaw() {}

  /**
   * @param reference such as {@code 民法典 第一千零九十八条第一项、第一千零九十九条}
   * @return such as {@code Civil Code Art. 1098 item 1, Art. 1099}
   */
  public static String of(String reference) {
    var text = reference;
    for (var name : NAMES.entrySet()) {
      text = text.replace(name.getKey(), " " + name.getValue() + " ");
    }
    text =
        DIVISION
            .matcher(text)
            .replaceAll(at -> " " + DIVISIONS.get(at.group(2)) + " " + number(at.group(1)));
    text =
        PART.matcher(text)
            .replaceAll(
                at ->
                    " part "
                        + number(at.group(1))
                        + (at.group(2) == null ? "" : " (" + number(at.group(2)) + ")"));
    return punctuated(text);
  }

  private static String punctuated(String text) {
    return text.replaceAll("[、，]", ", ")
        .replace("；", "; ")
        .replace("：", ": ")
        .replace("（", " (")
        .replace("）", ") ")
        .replaceAll("[《》]", " ")
        .replaceAll("(?<=\\d)至", " to ")
        .replaceAll("(?<=\\d)年", "")
        .replaceAll(" +", " ")
        .replaceAll(" (?=[,;:)])|(?<=\\() ", "")
        .strip();
  }

  private static int number(String numeral) {
    int whole = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      var sign = numeral.charAt(i);
      int place = "十百千".indexOf(sign);
      if (place < 0) {
        digit = "零一二三四五六七八九".indexOf(sign);
      } else {
        whole += Math.max(digit, 1) * (int) Math.pow(10, place + 1);
        digit = 0;
      }
    }
    return whole + digit;
  }

  /** Longer names first: one may be part of another. */
  private static Map<String, String> names() {
    var names = new Properties();
    try (var in =
        Objects.requireNonNull(EnglishLaw.class.getResourceAsStream("/laws/english.properties"))) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sorted = new LinkedHashMap<String, String>();
    names.stringPropertyNames().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
        .forEach(name -> sorted.put(name, names.getProperty(name)));
    return sorted;
  }
}

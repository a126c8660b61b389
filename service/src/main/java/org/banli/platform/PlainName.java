package org.banli.platform;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names for comparing: two names that differ only by width, case, blanks, punctuation, traditional
 * or variant characters give the same text. The text is for comparing and finding, never for
 * showing.
 */
public final class PlainName {

  private static final Map<Integer, Integer> VARIANTS = variants();
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Map<Integer, Integer> KEPT = new ConcurrentHashMap<>();

  private PlainName() {}

  /** Letters and digits only; the same text again when applied again. */
  public static String of(String name) {
    var before = name;
    var plain = once(name);
    while (!plain.equals(before)) {
      before = plain;
      plain = once(before);
    }
    return plain;
  }

  private static String once(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(character -> KEPT.computeIfAbsent(character, PlainName::kept))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The tables may send a character round in a ring; the lowest of the ring is kept then. */
  private static int kept(int character) {
    var seen = new LinkedHashSet<Integer>();
    int now = character;
    while (seen.add(now)) {
      now = folded(now);
    }
    int start = now;
    return seen.stream().dropWhile(one -> one != start).min(Integer::compare).orElse(now);
  }

  private static int folded(int character) {
    var simplified = SIMPLIFIED.transliterate(Character.toString(character));
    int one =
        simplified.codePointCount(0, simplified.length()) == 1
            ? simplified.codePointAt(0)
            : character;
    return VARIANTS.getOrDefault(one, one);
  }

  private static Map<Integer, Integer> variants() {
    var variants = new HashMap<Integer, Integer>();
    try (var file = PlainName.class.getResourceAsStream("variants.txt")) {
      new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(
              line ->
                  line[1]
                      .codePoints()
                      .forEach(variant -> variants.put(variant, line[0].codePointAt(0))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(variants);
  }
}

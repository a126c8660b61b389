package org.banli.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.matter.PackageRefused;
import org.banli.matter.PackageRefused.Defect;
import org.jspecify.annotations.Nullable;

/**
 * A {@code standards.yaml} as read: what its parameters, units and words are called, and its rows.
 */
class StandardFile {

  private final String source;
  private final List<Defect> defects = new ArrayList<>();
  private final List<StandardName> names = new ArrayList<>();
  private final List<StandardWord> words = new ArrayList<>();
  private final List<Map<?, ?>> rows;

  private StandardFile(String source, @Nullable Object content) {
    this.source = source;
    var file = map(content, "");
    maps(file.get("names"), "names").forEach(this::group);
    map(file.get("words"), "words").forEach((word, said) -> word(word.toString(), said));
    rows = maps(file.get("rows"), "rows");
    rows.forEach(this::named);
    rows.forEach(this::said);
  }

  /**
   * @throws PackageRefused with every key, unit and word that has no name in both languages
   */
  static StandardFile of(String source, @Nullable Object content) {
    var file = new StandardFile(source, content);
    if (!file.defects.isEmpty()) {
      throw new PackageRefused(file.defects);
    }
    return file;
  }

  List<StandardName> names() {
    return names;
  }

  List<StandardWord> words() {
    return words;
  }

  List<Map<?, ?>> rows() {
    return rows;
  }

  private void group(Map<?, ?> listed) {
    var heading = map(listed.get("group"), "names");
    var zh = text(heading, "zh", "group");
    var en = text(heading, "en", "group");
    map(listed.get("keys"), "names")
        .forEach(
            (key, value) -> {
              var name = map(value, key.toString());
              names.add(
                  new StandardName(
                      key.toString(),
                      text(name, "zh", key.toString()),
                      text(name, "en", key.toString()),
                      zh,
                      en,
                      names.size()));
            });
  }

  private void word(String word, @Nullable Object said) {
    var name = map(said, word);
    words.add(new StandardWord(word, text(name, "zh", word), text(name, "en", word)));
  }

  private void named(Map<?, ?> row) {
    var key = String.valueOf(row.get("key"));
    if (names.stream().noneMatch(name -> name.standardKey().equals(key))) {
      refuse(key, "has no name: add it below names, with zh and en");
    }
  }

  /** A unit, and a value that is a word; hours of a day say themselves. */
  private void said(Map<?, ?> row) {
    Stream.of("unit", "value")
        .map(row::get)
        .filter(String.class::isInstance)
        .map(Object::toString)
        .filter(text -> !StandardRow.isHours(text))
        .filter(text -> words.stream().noneMatch(word -> word.word().equals(text)))
        .forEach(text -> refuse(text, "is not explained: add it below words, with zh and en"));
  }

  private String text(Map<?, ?> of, String language, String key) {
    var text = of.get(language);
    if (text == null || text.toString().isBlank()) {
      refuse(key, "has no name in " + language);
      return "";
    }
    return text.toString();
  }

  private Map<?, ?> map(@Nullable Object value, String key) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    refuse(key, "names, words and rows are wanted, see docs/matter-format.md");
    return Map.of();
  }

  private List<Map<?, ?>> maps(@Nullable Object value, String key) {
    if (value instanceof List<?> list) {
      return List.copyOf(list.stream().map(one -> map(one, key)).toList());
    }
    refuse(key, "a list is wanted, see docs/matter-format.md");
    return List.of();
  }

  private void refuse(String key, String why) {
    var defect = new Defect(source, key, why);
    if (!defects.contains(defect)) {
      defects.add(defect);
    }
  }
}

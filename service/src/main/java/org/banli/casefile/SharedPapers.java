package org.banli.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.matter.Matter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers handed in once and shared by a linked case: the same file, with the same hash. */
@Component
class SharedPapers {

  private final CaseMaterialMapper materials;

  SharedPapers(CaseMaterialMapper materials) {
    this.materials = materials;
  }

  /**
   * Gives the other owner the papers that its matter asks for under the same key.
   *
   * @return the answers, naming the papers by their new numbers
   */
  Map<String, Object> share(
      String owner, String other, Matter matter, Map<String, Object> answers) {
    var asked = matter.materials().stream().map(Matter.Material::key).collect(Collectors.toSet());
    var numbers = new HashMap<String, String>();
    for (var row : materials.of(owner)) {
      if (asked.contains(row.slot())) {
        numbers.put(Long.toString(row.id()), Long.toString(copy(row, other)));
      }
    }
    return numbers.isEmpty() ? answers : map(answers, numbers);
  }

  private long copy(MaterialRow row, String owner) {
    var key = new CaseMaterialMapper.Key();
    materials.insert(
        new MaterialRow(
            0,
            owner,
            row.slot(),
            row.hash(),
            row.name(),
            row.mediaType(),
            row.size(),
            row.uploader(),
            row.at()),
        key);
    return key.getId();
  }

  private static Map<String, Object> map(Map<?, ?> answers, Map<String, String> numbers) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    answers.forEach((key, value) -> renamed.put(String.valueOf(key), within(value, numbers)));
    return renamed;
  }

  /** Answers of a file field are lists of numbers; nothing else is. */
  private static @Nullable Object within(@Nullable Object value, Map<String, String> numbers) {
    if (value instanceof Map<?, ?> inner) {
      return map(inner, numbers);
    }
    if (value instanceof List<?> list) {
      boolean papers =
          !list.isEmpty() && list.stream().allMatch(it -> numbers.containsKey(String.valueOf(it)));
      return papers
          ? list.stream().map(it -> numbers.get(String.valueOf(it))).toList()
          : list.stream().map(it -> within(it, numbers)).toList();
    }
    return value;
  }
}

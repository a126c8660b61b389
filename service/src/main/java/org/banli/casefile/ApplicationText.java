package org.banli.casefile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The application of a case as one text: what a signature stands on. */
@Component
class ApplicationText {

  private final CaseAnswers answers;
  private final CaseFileMapper files;
  private final org.banli.matter.Catalogue catalogue;
  private final JsonMapper json = JsonMapper.builder().build();

  ApplicationText(CaseAnswers answers, CaseFileMapper files, org.banli.matter.Catalogue catalogue) {
    this.answers = answers;
    this.files = files;
    this.catalogue = catalogue;
  }

  /** The newest revision and its hash: the same answers have the same hash in whatever order. */
  record Text(int revision, String hash) {}

  Text of(CaseNo no) {
    var matter = files.find(no.value()).orElseThrow().file().matter();
    var revisions = answers.revisions(no, catalogue.get(matter).startForm());
    var newest = revisions.get(revisions.size() - 1);
    return new Text(newest.number(), hash(newest.answers()));
  }

  private String hash(Map<String, Object> content) {
    try {
      var text = json.writeValueAsString(canonical(content)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, @Nullable Object>();
      map.forEach((key, inner) -> sorted.put(String.valueOf(key), canonical(inner)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ApplicationText::canonical).toList();
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
  }
}

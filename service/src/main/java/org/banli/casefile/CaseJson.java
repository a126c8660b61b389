package org.banli.casefile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers and other texts as one sealed JSON document; numbers are exact. */
@Component
class CaseJson {

  private final Vault vault;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  CaseJson(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(Object value) {
    return vault.seal(json.writeValueAsBytes(value));
  }

  Map<String, Object> openMap(byte[] sealed) {
    return map(json.readValue(vault.open(sealed), Map.class));
  }

  Map<String, String> openTexts(byte[] sealed) {
    Map<String, String> texts = new LinkedHashMap<>();
    openMap(sealed).forEach((key, value) -> texts.put(key, String.valueOf(value)));
    return texts;
  }

  String openText(byte[] sealed) {
    return json.readValue(vault.open(sealed), String.class);
  }

  <T> T open(byte[] sealed, Class<T> type) {
    return json.readValue(vault.open(sealed), type);
  }

  /** Text that is the same for the same details, whatever their order. */
  byte[] canonical(Map<String, String> details) {
    return json.writeValueAsBytes(new TreeMap<>(details));
  }

  private static Map<String, Object> map(Map<?, ?> read) {
    Map<String, Object> exact = new LinkedHashMap<>();
    read.forEach((key, value) -> exact.put(String.valueOf(key), exact(value)));
    return exact;
  }

  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CaseJson::exact).toList();
    }
    if (value instanceof Number number && !(value instanceof BigDecimal)) {
      return new BigDecimal(number.toString());
    }
    return value;
  }
}

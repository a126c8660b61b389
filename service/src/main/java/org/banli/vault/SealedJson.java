package org.banli.vault;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as sealed JSON: maps, lists, texts, flags, numbers. Every number comes back as an exact
 * {@link BigDecimal}, a date as its ISO text.
 */
@Component
public class SealedJson {

  private final Vault vault;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  SealedJson(Vault vault) {
    this.vault = vault;
  }

  /** Writes and seals. */
  public byte[] seal(Object value) {
    return vault.seal(json.writeValueAsBytes(value));
  }

  /** Opens what was sealed from a map. */
  public Map<String, Object> openMap(byte[] sealed) {
    return exact(json.readValue(vault.open(sealed), Map.class));
  }

  /** Opens what was sealed from a list of maps. */
  public List<Map<String, Object>> openMaps(byte[] sealed) {
    List<?> read = json.readValue(vault.open(sealed), List.class);
    return read.stream().map(row -> exact((Map<?, ?>) row)).toList();
  }

  private static Map<String, Object> exact(Map<?, ?> read) {
    Map<String, Object> exact = new LinkedHashMap<>();
    read.forEach((key, value) -> exact.put(String.valueOf(key), exact(value)));
    return exact;
  }

  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return exact(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SealedJson::exact).toList();
    }
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? new BigDecimal(number.toString())
        : value;
  }
}

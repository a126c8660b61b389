package org.banli.worklist;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Elements of the lists for which steps are opened, as sealed texts; numbers stay exact. */
@Component("worklistElements")
class Elements {

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  Secret seal(Object element) {
    return new Secret(json.writeValueAsString(element));
  }

  Object open(Secret sealed) {
    var read = exact(json.readValue(sealed.value(), Object.class));
    return read == null ? "" : read;
  }

  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var exact = new LinkedHashMap<String, @Nullable Object>();
      map.forEach((key, inner) -> exact.put(String.valueOf(key), exact(inner)));
      return exact;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Elements::exact).toList();
    }
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? new BigDecimal(number.toString())
        : value;
  }
}

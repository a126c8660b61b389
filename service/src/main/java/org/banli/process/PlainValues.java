package org.banli.process;

import camundajar.impl.scala.collection.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/** Between FEEL and plain Java; money must not pass through a double. */
class PlainValues extends JavaCustomValueMapper {

  @Override
  public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
    if (value instanceof Map<?, ?> map) {
      return Optional.of(new ValContext(new MapContext(named(map))));
    }
    return value instanceof Val val ? Optional.of(val) : Optional.empty();
  }

  /** Maps of facts and answers have names for keys. */
  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  @Override
  public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
    return value instanceof ValNumber number
        ? Optional.of(number.value().bigDecimal())
        : Optional.empty();
  }

  /** FEEL's lists and contexts as Java's, all the way down. */
  static @Nullable Object java(@Nullable Object value) {
    if (value instanceof camundajar.impl.scala.collection.Map<?, ?> context) {
      return map(CollectionConverters.asJava(context));
    }
    if (value instanceof Seq<?> list) {
      return list(CollectionConverters.asJava(list));
    }
    if (value instanceof Map<?, ?> context) {
      return map(context);
    }
    return value instanceof List<?> list ? list(list) : value;
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> context) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    context.forEach((key, value) -> plain.put(String.valueOf(key), java(value)));
    return plain;
  }

  private static List<@Nullable Object> list(List<?> list) {
    var plain = new ArrayList<@Nullable Object>();
    list.forEach(value -> plain.add(java(value)));
    return plain;
  }
}

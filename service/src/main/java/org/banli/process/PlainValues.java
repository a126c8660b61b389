package org.banli.process;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Numbers leave FEEL as {@link java.math.BigDecimal}: money must not pass through a double. */
class PlainValues extends JavaCustomValueMapper {

  @Override
  public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
    return value instanceof Val val ? Optional.of(val) : Optional.empty();
  }

  @Override
  public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
    return value instanceof ValNumber number
        ? Optional.of(number.value().bigDecimal())
        : Optional.empty();
  }
}

package org.banli.process;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.jspecify.annotations.Nullable;

/**
 * A map as FEEL's context, read where it stands: FEEL would translate all of it, down to the last
 * member of a household, whenever somebody names it.
 */
final class MapContext extends CustomContext implements Context, VariableProvider {

  private final Map<String, ? extends @Nullable Object> map;

  MapContext(Map<String, ? extends @Nullable Object> map) {
    this.map = map;
  }

  @Override
  public VariableProvider variableProvider() {
    return this;
  }

  @Override
  public Option<Object> getVariable(String name) {
    return map.containsKey(name) ? new Some<>(map.get(name)) : Option.empty();
  }

  @Override
  public Iterable<String> keys() {
    return CollectionConverters.asScala(map.keySet());
  }
}

package org.banli.register;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A read-only map whose values are found when they are asked for, and kept. */
final class AskedFor extends AbstractMap<String, Object> {

  private final Set<String> keys;
  private final Function<String, Object> find;
  private final Map<String, Object> known = new ConcurrentHashMap<>();

  AskedFor(Set<String> keys, Function<String, ? extends Object> find) {
    this.keys = keys;
    this.find = find::apply;
  }

  @Override
  public boolean containsKey(Object key) {
    return keys.contains(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    return key instanceof String name && keys.contains(name)
        ? known.computeIfAbsent(name, find)
        : null;
  }

  @Override
  public Set<String> keySet() {
    return keys;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return keys.stream()
        .map(key -> Map.entry(key, known.computeIfAbsent(key, find)))
        .collect(Collectors.toSet());
  }
}

package org.banli.casefile;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Read-only; filled when it is read first. Most uses of a case's facts read one or two of them. */
final class LazyMap extends AbstractMap<String, @Nullable Object> {

  private final Supplier<Map<String, ? extends @Nullable Object>> source;
  private @Nullable Map<String, @Nullable Object> content;

  LazyMap(Supplier<Map<String, ? extends @Nullable Object>> source) {
    this.source = source;
  }

  private synchronized Map<String, @Nullable Object> content() {
    if (content == null) {
      content = java.util.Collections.unmodifiableMap(source.get());
    }
    return content;
  }

  @Override
  public @Nullable Object get(Object name) {
    return content().get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return content().containsKey(name);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return content().entrySet();
  }
}

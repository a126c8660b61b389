package org.banli.process;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of models may name a variable and compare; nothing resolves a bean, a property, a
 * method or a function. The one property is the business key that a call hands on.
 */
class VocabularyExpressions extends JuelExpressionManager {

  VocabularyExpressions() {
    super(Map.of());
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new BusinessKey());
    resolver.add(new VariableScopeElResolver());
    resolver.add(new Unset());
    return resolver;
  }

  /** The engine offers functions of its own here; models have none. */
  @Override
  public void addFunction(String name, Method function) {
    // nothing is added
  }

  private static final class BusinessKey extends ReadOnly {

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
        context.setPropertyResolved(true);
        return execution.getProcessBusinessKey();
      }
      return null;
    }
  }

  /** A variable that the route has not set yet is null, not an error. */
  private static final class Unset extends ReadOnly {

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      context.setPropertyResolved(base == null);
      return null;
    }
  }

  private abstract static class ReadOnly extends ELResolver {

    @Override
    public @Nullable Class<?> getType(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      return null;
    }

    @Override
    public void setValue(
        ELContext context,
        @Nullable Object base,
        @Nullable Object property,
        @Nullable Object value) {
      // read only
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(
        ELContext context, @Nullable Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
      return Object.class;
    }
  }
}

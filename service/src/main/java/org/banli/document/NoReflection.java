package org.banli.document;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Freemarker's own policy, and no {@code getClass()} from which to climb further. */
final class NoReflection implements MemberAccessPolicy {
  private final MemberAccessPolicy usual =
      DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34);

  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    ClassMemberAccessPolicy members = usual.forClass(type);
    return new ClassMemberAccessPolicy() {
      @Override
      public boolean isMethodExposed(Method method) {
        return method.getDeclaringClass() != Object.class && members.isMethodExposed(method);
      }

      @Override
      public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
      }

      @Override
      public boolean isFieldExposed(Field field) {
        return false;
      }
    };
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return true;
  }
}

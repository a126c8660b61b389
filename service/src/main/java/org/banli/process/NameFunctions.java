package org.banli.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banli.platform.PlainName;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValString;

/** {@code name.plain(x)}: a name for comparing, see {@link PlainName}. */
class NameFunctions extends JavaFunctionProvider implements Context {

  static final String NAME = "name";
  static final Val CONTEXT = new ValContext(new NameFunctions());

  private static final String PLAIN = "plain";

  @Override
  public Optional<JavaFunction> resolveFunction(String name) {
    return PLAIN.equals(name) ? Optional.of(plain()) : Optional.empty();
  }

  private static JavaFunction plain() {
    return new JavaFunction(
        List.of("text"),
        arguments ->
            arguments.get(0) instanceof ValString text
                ? new ValString(PlainName.of(text.value()))
                : arguments.get(0));
  }

  @Override
  public Collection<String> getFunctionNames() {
    return List.of(PLAIN);
  }

  @Override
  public VariableProvider variableProvider() {
    return VariableProvider.EmptyVariableProvider$.MODULE$;
  }

  @Override
  public FunctionProvider functionProvider() {
    return this;
  }
}

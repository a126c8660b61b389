package org.banli.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banli.vault.Masks;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValString;

/** {@code mask.name(x)}, {@code mask.idNumber(x)}, {@code mask.phone(x)}, {@code mask.card(x)}. */
class MaskFunctions extends JavaFunctionProvider implements Context {

  static final String NAME = "mask";
  static final Val CONTEXT = new ValContext(new MaskFunctions());

  private static final Map<String, UnaryOperator<String>> MASKS =
      Map.of(
          "name", Masks::name,
          "idNumber", Masks::idNumber,
          "phone", Masks::phone,
          "card", Masks::card);

  @Override
  public Optional<JavaFunction> resolveFunction(String name) {
    return Optional.ofNullable(MASKS.get(name)).map(MaskFunctions::function);
  }

  private static JavaFunction function(UnaryOperator<String> mask) {
    return new JavaFunction(
        List.of("text"),
        arguments ->
            arguments.get(0) instanceof ValString text
                ? new ValString(mask.apply(text.value()))
                : arguments.get(0));
  }

  @Override
  public Collection<String> getFunctionNames() {
    return MASKS.keySet();
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

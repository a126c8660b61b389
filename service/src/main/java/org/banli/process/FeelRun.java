package org.banli.process;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates parsed FEEL as its engine does, with functions made once: the engine makes its two
 * hundred anew for each expression, which took most of the time of a worksheet.
 */
final class FeelRun {

  private final ValueMapper values;
  private final FunctionProvider functions;
  private final FeelInterpreter interpreter;

  FeelRun(FeelEngineBuilder engine) {
    this.values = engine.valueMapper();
    this.functions = new BuiltinFunctions(engine.clock(), values);
    this.interpreter = new FeelInterpreter(values);
  }

  @Nullable Object expression(ParsedExpression tree, Map<String, ?> facts) {
    return value(tree, root().merge(new Facts(facts)));
  }

  /** Unary tests of a decision table's cell. */
  @Nullable Object tests(ParsedExpression tree, @Nullable Object input, Map<String, ?> facts) {
    var name = FeelEngine.UnaryTests$.MODULE$.defaultInputVariable();
    var tested = EvalContext.wrap(new Facts(facts), values);
    return value(tree, root().merge(tested.add(new Tuple2<>(name, values.toVal(input)))));
  }

  private EvalContext root() {
    return EvalContext.create(values, functions);
  }

  private @Nullable Object value(ParsedExpression tree, EvalContext context) {
    Val value = interpreter.eval(tree.expression(), context);
    if (value instanceof ValError error) {
      throw new IllegalArgumentException(tree.text() + ": " + error.error());
    }
    if (value instanceof ValFatalError error) {
      throw new IllegalArgumentException(tree.text() + ": " + error.error());
    }
    return values.unpackVal(value);
  }

  /** Reads the map where it stands, and our own functions beside it. */
  private static final class Facts extends CustomContext implements Context, VariableProvider {

    private final Map<String, ?> facts;

    Facts(Map<String, ?> facts) {
      this.facts = facts;
    }

    @Override
    public VariableProvider variableProvider() {
      return this;
    }

    @Override
    public Option<Object> getVariable(String name) {
      if (name.equals(MaskFunctions.NAME)) {
        return new camundajar.impl.scala.Some<>(MaskFunctions.CONTEXT);
      }
      return facts.containsKey(name)
          ? new camundajar.impl.scala.Some<>(facts.get(name))
          : Option.empty();
    }

    @Override
    public Iterable<String> keys() {
      return CollectionConverters.asScala(facts.keySet());
    }
  }
}

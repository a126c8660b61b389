package org.banli.process;

import camundajar.impl.scala.Tuple2;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.FunctionProvider;
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

  private static final Tuple2<String, Val> MASK =
      new Tuple2<>(MaskFunctions.NAME, MaskFunctions.CONTEXT);

  /** A fact of that name goes first: forms have fields called name. */
  private static final Tuple2<String, Val> PLAIN =
      new Tuple2<>(NameFunctions.NAME, NameFunctions.CONTEXT);

  private final ValueMapper values;
  private final FeelInterpreter interpreter;
  private final FunctionProvider functions;

  FeelRun(FeelEngineBuilder engine) {
    this.values = engine.valueMapper();
    this.functions = new BuiltinFunctions(engine.clock(), values);
    this.interpreter = new FeelInterpreter(values);
  }

  @Nullable Object expression(ParsedExpression tree, Map<String, ?> facts) {
    return value(tree, over(facts));
  }

  /** Unary tests of a decision table's cell. */
  @Nullable Object tests(ParsedExpression tree, @Nullable Object input, Map<String, ?> facts) {
    var name = FeelEngine.UnaryTests$.MODULE$.defaultInputVariable();
    return value(tree, over(facts).add(new Tuple2<>(name, values.toVal(input))));
  }

  /** A root for each run: it collects what failed in it, and would do so for ever. */
  private EvalContext over(Map<String, ?> facts) {
    var root = EvalContext.create(values, functions);
    return root.add(PLAIN).merge(EvalContext.wrap(new MapContext(facts), values)).add(MASK);
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
}

package org.banli.process;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models have no scripts: whatever asks for a script engine is told so. */
class NoScripts implements ScriptEngineResolver {

  private final ScriptEngineManager none = new ScriptEngineManager(null);

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // none is taken
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return none;
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean cache) {
    throw new ProcessEngineException("scripts are not allowed in models: " + language);
  }
}

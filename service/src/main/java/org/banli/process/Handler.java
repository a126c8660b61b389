package org.banli.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What stands behind a service task of the vocabulary; models call it as {@code ${bean}}. */
interface Handler extends JavaDelegate {

  /** The word of docs/matter-format.md. */
  String bean();
}

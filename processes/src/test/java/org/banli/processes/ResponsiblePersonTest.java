package org.banli.processes;

/** Rules C.3: founders' and heads' qualification for a new organisation. */
class ResponsiblePersonTest extends ResponsiblePersonTables {

  ResponsiblePersonTest() {
    super("socialorg-establish");
  }
}

package org.banli.processes;

/** Rules C.4: a new legal representative is judged as one of a new organisation. */
class ResponsiblePersonOfChangeTest extends ResponsiblePersonTables {

  ResponsiblePersonOfChangeTest() {
    super("socialorg-change");
  }
}

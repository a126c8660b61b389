package org.banli.check;

/** An order was opened: its requests can be asked once the transaction has committed. */
record Opened(long order) {}

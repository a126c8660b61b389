package org.banli.notify;

/** An SMS was put down; it can leave once the transaction has committed. */
record Due(String key) {}

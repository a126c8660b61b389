package org.banli.benefit;

/** A row of {@code standard_word}: how a unit, or a value that is a word, is said. */
record StandardWord(String word, String zh, String en) {}

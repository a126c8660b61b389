package org.banli.benefit;

/** A row of {@code standard_name}. */
record StandardName(
    String standardKey, String zh, String en, String groupZh, String groupEn, int position) {}

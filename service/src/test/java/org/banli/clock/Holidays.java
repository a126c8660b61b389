package org.banli.clock;

/** A year that the loaded calendar does not know yet. */
public final class Holidays {

  public static final String OF_2027 =
      """
      day,kind,name
      2027-01-01,holiday,元旦
      2027-01-02,holiday,元旦
      2027-01-03,holiday,元旦
      2027-02-05,holiday,春节
      2027-02-08,holiday,春节
      2027-10-01,holiday,国庆节
      """;

  private Holidays() {}
}

package org.banli.lead;

import java.util.ArrayList;
import java.util.List;
import org.banli.platform.IdNumber;

/**
 * A lead as somebody types it; blank stands for missing.
 *
 * @param place 12-digit code within the area of the person who files; blank for that area
 * @param source name of a {@link Lead.Source}
 */
public record NewLead(
    String name, String phone, String idNumber, String place, String situation, String source) {

  static final int LONGEST = 1000;

  /** Nothing typed yet. */
  public static final NewLead BLANK = new NewLead("", "", "", "", "", "");

  /** The same with what people forgive themselves: blanks around, small letters. */
  NewLead tidy() {
    var number = IdNumber.parse(idNumber).map(IdNumber::value).orElse(idNumber.strip());
    var phoneDigits = phone.replaceAll("\\s", "");
    return new NewLead(
        name.strip(), phoneDigits, number, place.strip(), situation.strip(), source.strip());
  }

  /** Names of the fields that are wrong; each has its message {@code lead.wrong.<field>}. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > 50) {
      wrong.add("name");
    }
    if (!phone.isEmpty() && !phone(phone)) {
      wrong.add("phone");
    }
    if (!idNumber.isEmpty() && IdNumber.parse(idNumber).isEmpty()) {
      wrong.add("idNumber");
    }
    if (situation.isEmpty() || tooLong(situation)) {
      wrong.add("situation");
    }
    if (List.of(Lead.Source.values()).stream().noneMatch(it -> it.name().equals(source))) {
      wrong.add("source");
    }
    return wrong;
  }

  /** A mobile number, or a fixed line with its area code. */
  static boolean phone(String text) {
    return text.matches("1\\d{10}|0\\d{2,3}-?\\d{7,8}");
  }

  static boolean tooLong(String text) {
    return text.codePointCount(0, text.length()) > LONGEST;
  }
}

package org.banli.identity;

import java.util.Locale;

/** One-time codes by SMS, for those who prove no more than that a phone is theirs. */
public interface PhoneCodes {

  /**
   * Sends a code to the phone.
   *
   * @param address of the caller, which cannot have codes sent without end
   * @throws org.banli.platform.Problem refused, when codes are asked for too fast or no message can
   *     be sent
   */
  void send(String phone, String address, Locale locale);

  /** Uses a code up; false when it is wrong, old, used, or was tried too often. */
  boolean redeem(String phone, String code);
}

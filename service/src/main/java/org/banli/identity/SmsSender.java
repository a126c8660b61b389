package org.banli.identity;

/** Hands a short message to a carrier; implemented where outside systems are spoken to. */
public interface SmsSender {

  /**
   * @param key the same for every repetition of the same message
   * @throws RuntimeException when nobody took the message over
   */
  void send(String key, String phone, String text);
}

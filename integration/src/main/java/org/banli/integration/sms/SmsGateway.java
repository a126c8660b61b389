package org.banli.integration.sms;

import org.banli.integration.SourceFailure;

/** Hands short messages to a carrier. */
public interface SmsGateway {

  /**
   * Sends once per key.
   *
   * @param key the same for every repetition of the same message
   * @throws SourceFailure when the carrier did not confirm; it may be handed over again
   */
  void send(String key, String phone, String text) throws SourceFailure;
}

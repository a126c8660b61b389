package org.banli.notify;

import org.banli.identity.SmsSender;
import org.banli.integration.SourceFailure;
import org.banli.integration.sms.SmsGateway;
import org.springframework.stereotype.Component;

/** One-time codes: handed over at once or not at all, and kept nowhere. */
@Component
class CarrierSmsSender implements SmsSender {

  private final SmsGateway carrier;

  CarrierSmsSender(SmsGateway carrier) {
    this.carrier = carrier;
  }

  @Override
  public void send(String key, String phone, String text) {
    try {
      carrier.send(key, phone, text);
    } catch (SourceFailure failure) {
      throw new IllegalStateException(failure);
    }
  }
}

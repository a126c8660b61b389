package org.banli.notify;

import org.banli.identity.SmsSender;
import org.banli.integration.SourceFailure;
import org.banli.integration.sms.SmsGateway;
import org.springframework.stereotype.Component;

/** One-time codes go out at once, or not at all: the person waits in front of the page. */
@Component
class CodeSms implements SmsSender {

  private final SmsGateway carrier;

  CodeSms(SmsGateway carrier) {
    this.carrier = carrier;
  }

  @Override
  public void send(String key, String phone, String text) {
    try {
      carrier.send(key, phone, text);
    } catch (SourceFailure failure) {
      throw new IllegalStateException("the carrier did not take a code: " + failure.kind());
    }
  }
}

package org.banli.identity.web;

import java.util.Locale;
import java.util.UUID;
import org.banli.identity.PhoneCodes;
import org.banli.identity.SmsSender;
import org.banli.identity.signin.Attempts;
import org.banli.identity.signin.SignIn;
import org.banli.identity.signin.SmsCodes;
import org.banli.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends one-time codes. */
@Component
class CodeMessages implements PhoneCodes {

  private static final Logger LOG = LoggerFactory.getLogger(CodeMessages.class);

  private final SignIn signIn;
  private final SmsCodes codes;
  private final Attempts attempts;
  private final ObjectProvider<SmsSender> sender;
  private final MessageSource messages;

  CodeMessages(
      SignIn signIn,
      SmsCodes codes,
      Attempts attempts,
      ObjectProvider<SmsSender> sender,
      MessageSource messages) {
    this.signIn = signIn;
    this.codes = codes;
    this.attempts = attempts;
    this.sender = sender;
    this.messages = messages;
  }

  /**
   * To the phone of an applicant; to any other nothing is sent, though it counts in the same way,
   * so that nobody learns which it was.
   *
   * @throws Problem refused as in {@link #send}
   */
  void sendToApplicant(String typed, String address, Locale locale) {
    String phone = typed.replaceAll("\\s", "");
    String code = issue(phone, address);
    if (signIn.signsInByCode(phone)) {
      hand(phone, text(code, locale));
    }
  }

  @Override
  public boolean redeem(String phone, String code) {
    return codes.redeem(phone, code);
  }

  @Override
  public void send(String phone, String address, Locale locale) {
    hand(phone, text(issue(phone, address), locale));
  }

  private String issue(String phone, String address) {
    if (!attempts.pause(Attempts.Kind.CODES, address).isZero()) {
      throw Problem.refused("identity.code.too-many");
    }
    attempts.failed(Attempts.Kind.CODES, address);
    return codes.issue(phone);
  }

  private String text(String code, Locale locale) {
    return messages.getMessage("identity.code.text", new Object[] {code}, locale);
  }

  private void hand(String phone, String text) {
    try {
      sender.getObject().send("code-" + UUID.randomUUID(), phone, text);
    } catch (RuntimeException notSent) {
      LOG.warn("a one-time code was not sent: {}", notSent.toString());
      throw Problem.refused("identity.code.not-sent");
    }
  }
}

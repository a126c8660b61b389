package org.banli.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignIn;
import org.banli.identity.signin.Totp;
import org.banli.platform.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The second step of staff: the code of their authenticator, or setting one up. */
@Controller
@RequestMapping("/sign-in/second-factor")
class SecondFactorController {

  private static final String START = "redirect:/sign-in?by=staff";
  private static final int PIXELS = 240;

  private final SignIn signIn;
  private final Pending pending;
  private final Entrance entrance;
  private final MessageSource messages;

  SecondFactorController(
      SignIn signIn, Pending pending, Entrance entrance, MessageSource messages) {
    this.signIn = signIn;
    this.pending = pending;
    this.entrance = entrance;
    this.messages = messages;
  }

  @GetMapping
  String show(HttpSession session, Model page) {
    return pending.factor(session).map(factor -> page(factor, page)).orElse(START);
  }

  @PostMapping
  String take(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Pending.Factor> waiting = pending.factor(request.getSession());
    if (waiting.isEmpty()) {
      return START;
    }
    Pending.Factor factor = waiting.get();
    Attempt attempt = prove(factor, code, request.getRemoteAddr());
    Optional<String> onward = entrance.lead(attempt, factor.to(), request, response);
    if (onward.isPresent()) {
      pending.forget(request.getSession(), Pending.Factor.class);
      return onward.get();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("error", text(attempt, locale));
    return page(factor, page);
  }

  @GetMapping(path = "/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
  @ResponseBody
  byte[] picture(HttpSession session) throws IOException, WriterException {
    Pending.Factor factor =
        pending.factor(session).filter(f -> !f.secret().isEmpty()).orElseThrow(Problem::notFound);
    String address = Totp.address(Long.toString(factor.account()), factor.secret());
    var picture = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
    var out = new ByteArrayOutputStream();
    MatrixToImageWriter.writeToStream(picture, "PNG", out);
    return out.toByteArray();
  }

  private Attempt prove(Pending.Factor factor, String code, String address) {
    return factor.secret().isEmpty()
        ? signIn.second(factor.account(), code, address)
        : signIn.setUp(factor.account(), factor.secret(), code, address);
  }

  private String text(Attempt attempt, Locale locale) {
    return attempt instanceof Attempt.Refused no
        ? messages.getMessage(no.key(), no.arguments().toArray(), locale)
        : "";
  }

  private static String page(Pending.Factor factor, Model page) {
    page.addAttribute("secret", factor.secret());
    return "identity/second-factor";
  }
}

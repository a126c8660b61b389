package org.banli.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Map;
import org.banli.identity.signin.Passwords;
import org.banli.identity.signin.SignUp;
import org.banli.identity.signin.SmsCodes;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening an account by a program: a code to the phone, then who it is. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "注册")
class AccountApi {

  private final CodeMessages sender;
  private final SmsCodes codes;
  private final Passwords passwords;
  private final SignUp signUp;
  private final ApplicationClock clock;

  AccountApi(
      CodeMessages sender,
      SmsCodes codes,
      Passwords passwords,
      SignUp signUp,
      ApplicationClock clock) {
    this.sender = sender;
    this.codes = codes;
    this.passwords = passwords;
    this.signUp = signUp;
    this.clock = clock;
  }

  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Have a code sent to a phone, to open an account with")
  void send(@Valid @RequestBody Phone to, HttpServletRequest request, Locale locale) {
    var phone = new Typed("", "", to.phone());
    refuse(phone.errors(clock.today()), "phone");
    sender.send(phone.phoneText(), request.getRemoteAddr(), locale);
  }

  /** The code is used up last, so that a weak password does not cost another message. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Open an applicant's account; sign in afterwards")
  void open(@Valid @RequestBody NewAccount asked) {
    var typed = new Typed(asked.name(), asked.idNumber(), asked.phone());
    refuse(typed.errors(clock.today()), "name", "idNumber", "phone");
    var idNumber = typed.person().map(IdNumber::value).orElseThrow();
    if (!passwords.acceptable(asked.password(), idNumber, typed.phoneText())) {
      throw Problem.refused("identity.error.password");
    }
    if (!codes.redeem(typed.phoneText(), asked.code().strip())) {
      throw Problem.refused("identity.refused.code");
    }
    var person = new SignUp.Person(typed.nameText(), idNumber, typed.phoneText());
    if (signUp.register(person, asked.password()).isEmpty()) {
      throw Problem.refused("identity.signup.known");
    }
  }

  private static void refuse(Map<String, String> errors, String... fields) {
    for (String field : fields) {
      if (errors.containsKey(field)) {
        throw Problem.refused(errors.get(field));
      }
    }
  }

  record Phone(@NotBlank String phone) {}

  record NewAccount(
      @NotBlank String name,
      @NotBlank String idNumber,
      @NotBlank String phone,
      @NotBlank String code,
      @NotBlank String password) {
    @Override
    public String toString() {
      return "***";
    }
  }
}

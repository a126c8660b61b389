package org.banli.identity.signin;

import java.util.List;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the demo's sign-in page offers: the applicants, and of the staff one per level and role. */
@Component
@Transactional(readOnly = true)
public class DemoDoor {

  /** Of all demo accounts. */
  public static final String PASSWORD = "banli-demo";

  private final AccountMapper accounts;
  private final DemoMode demo;

  DemoDoor(AccountMapper accounts, DemoMode demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  /**
   * Somebody to be.
   *
   * @param login sign-in name; the phone of applicants
   * @param level {@code applicant} for applicants, whose role is empty
   */
  public record Person(long account, String name, String login, String level, String role) {}

  /** Empty outside of the demo. */
  public List<Person> people() {
    return demo.on()
        ? accounts.demoOnePerRole().stream().map(DemoDoor::person).toList()
        : List.of();
  }

  private static Person person(AccountRow row) {
    String login = row.login();
    if (row.kind() == Actor.Kind.APPLICANT || login == null) {
      Secret phone = row.phone();
      return new Person(
          row.id(), row.name().value(), phone == null ? "" : phone.value(), "applicant", "");
    }
    int dash = login.indexOf('-');
    return new Person(row.id(), row.name().value(), login, level(dash), login.substring(dash + 1));
  }

  private static String level(int digits) {
    return switch (digits) {
      case 12 -> "village";
      case 9 -> "township";
      default -> "county";
    };
  }
}

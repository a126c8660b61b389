package org.banli.identity.signin;

import java.util.List;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the demo's sign-in page offers: the applicants, and of the staff one per level and role. */
@Component
@Transactional(readOnly = true)
public class DemoDoor {

  private final AccountMapper accounts;
  private final DemoMode demo;

  DemoDoor(AccountMapper accounts, DemoMode demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  /** Somebody to be; {@code level} and {@code role} are empty for applicants. */
  public record Person(long account, String name, String level, String role) {}

  /** Empty outside of the demo. */
  public List<Person> people() {
    return demo.on()
        ? accounts.demoOnePerRole().stream().map(DemoDoor::person).toList()
        : List.of();
  }

  private static Person person(AccountRow row) {
    String login = row.login();
    if (row.kind() == Actor.Kind.APPLICANT || login == null) {
      return new Person(row.id(), row.name().value(), "", "");
    }
    int dash = login.indexOf('-');
    return new Person(row.id(), row.name().value(), level(dash), login.substring(dash + 1));
  }

  private static String level(int digits) {
    return switch (digits) {
      case 12 -> "village";
      case 9 -> "township";
      default -> "county";
    };
  }
}

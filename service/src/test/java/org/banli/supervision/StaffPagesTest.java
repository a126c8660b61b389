package org.banli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Arrays;
import org.banli.identity.Staff;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignIn;
import org.banli.identity.store.AccountMapper;
import org.banli.platform.ApplicationClock;
import org.banli.region.Offices;
import org.banli.vault.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** People are hired, get their secrets anew and leave. */
class StaffPagesTest extends AdministratorPages {

  @Autowired Offices offices;
  @Autowired Staff staff;
  @Autowired SignIn signIn;
  @Autowired AccountMapper accounts;
  @Autowired ApplicationClock clock;

  @Test
  void aPersonIsHiredSignsInAndLosesThePosition() throws Exception {
    long office = opened();
    String password = hired(office);
    assertThat(signIn.staff(login, password, login)).isInstanceOf(Attempt.Renew.class);
    var member = staff.byLogin(login).orElseThrow();
    see("/admin/offices/" + office)
        .andExpect(text("𠮷新"))
        .andExpect(text("data-label=\"登录名\">" + login));
    see("/admin/staff/" + member.id()).andExpect(text("经办人"));
    var position = member.positions().get(0);
    send("/admin/staff/" + member.id() + "/positions/" + position.id() + "/end", "on", "2026-03-02")
        .andExpect(status().is3xxRedirection());
    assertThat(people.staff(login).positions()).isEmpty();
    reviewing(office).andExpect(status().is3xxRedirection());
    assertThat(people.staff(login).holds("reviewer", office)).isTrue();
    assertThat(actions("account:" + member.id())).contains("appoint").contains("end-position");
  }

  @Test
  void aTakenNameOrAWrongNumberIsRefusedAndNobodyIsHired() throws Exception {
    long office = opened();
    String[] same = person(login, "");
    send("/admin/offices/" + office + "/staff", person("341881001-clerk", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("已经有账号"));
    send("/admin/offices/" + office + "/staff", person(login, "341881195803120261"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("身份证号不对"));
    same[7] = "emperor";
    send("/admin/offices/" + office + "/staff", same).andExpect(status().isUnprocessableContent());
  }

  @Test
  void passwordAndSecondFactorAreResetAndTheOldOnesOpenNothing() throws Exception {
    String old = hired(opened());
    long account = staff.byLogin(login).orElseThrow().id();
    String fresh = code(send("/admin/staff/" + account + "/password"));
    assertThat(signIn.staff(login, old, login)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.staff(login, fresh, login)).isInstanceOf(Attempt.Renew.class);
    accounts.totp(account, new Secret("JBSWY3DPEHPK3PXP"));
    send("/admin/staff/" + account + "/second-factor").andExpect(status().is3xxRedirection());
    assertThat(staff.find(account).orElseThrow().secondFactor()).isFalse();
    send("/admin/staff/" + account + "/close").andExpect(status().is3xxRedirection());
    assertThat(signIn.staff(login, fresh, login)).isInstanceOf(Attempt.Refused.class);
    assertThat(actions("account:" + account))
        .contains("reset-password", "reset-second-factor", "close-account");
  }

  // R11
  @Test
  void aContractorNeedsAnEndDateAndHoldsNoOtherPosition() throws Exception {
    long office = opened();
    String[] contracted = person(login + "x", "");
    contracted[7] = "contractor";
    send("/admin/offices/" + office + "/staff", contracted)
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("第三方调查员必须填写"));
    var dated = Arrays.copyOf(contracted, contracted.length + 2);
    dated[3] = login;
    dated[contracted.length] = "to";
    dated[contracted.length + 1] = "2026-09-01";
    send("/admin/offices/" + office + "/staff", dated).andExpect(status().isOk());
    assertThat(people.staff(login).isContractor()).isTrue();
    reviewing(office).andExpect(status().isUnprocessableContent()).andExpect(text("不能同时担任其他岗位"));
    long account = staff.byLogin(login).orElseThrow().id();
    see("/admin/staff/" + account).andExpect(text("终止岗位"));
    clock.offset(clock.offset().plus(Duration.ofDays(184)));
    assertThat(people.staff(login).positions()).isEmpty();
  }

  @Test
  void nobodyClosesTheirOwnAccount() throws Exception {
    send("/admin/staff/" + people.staff(ADMINISTRATOR).account() + "/close")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("不能注销自己的账号"));
  }

  private ResultActions reviewing(long office) throws Exception {
    var position = new String[] {"person", login, "as-role", "reviewer", "as-from", "2026-03-01"};
    return send("/admin/offices/" + office + "/positions", position);
  }
}

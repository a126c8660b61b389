package org.banli.process;

import java.util.Optional;
import java.util.OptionalLong;
import org.banli.platform.Bilingual;
import org.banli.region.Routing;

/** Who takes a step: the applicant, or a role at the office it is routed to, if there is one. */
record Taker(String level, String role, Optional<Routing.Route> route) {

  static final Taker APPLICANT = new Taker("applicant", "applicant", Optional.empty());

  /** Level of a step that a party of the case takes. */
  static final String PARTY = "party";

  OptionalLong office() {
    return route.map(to -> OptionalLong.of(to.office().id())).orElse(OptionalLong.empty());
  }

  Bilingual why() {
    if (level.equals(PARTY) && route.isPresent()) {
      return new Bilingual(
          "等待当事人本人办理；当事人没有账号或者到场办理的，由窗口核验身份后协助办理",
          "Waits for the party; the counter stands in for those who come, once it has seen who they are");
    }
    return route.map(Routing.Route::why).orElseGet(this::nowhere);
  }

  private Bilingual nowhere() {
    return equals(APPLICANT)
        ? new Bilingual("等待申请人办理", "Waits for the applicant")
        : new Bilingual(
            "本地没有办理这一步的机构，请管理员设置", "No office here takes this step; an administrator must set one");
  }
}

package org.banli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.People;
import org.banli.form.Forms;
import org.banli.matter.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page there is, as those see it whom it is for, in both languages, at a desk and on a phone:
 * nothing keeps anybody out, nothing is wider than the screen, no key is shown for a text.
 */
class EveryPageTest extends Installation {

  /**
   * Open to nobody in a running installation; open in the middle of signing in only, see {@link
   * HandsTest}.
   */
  private static final Set<String> CLOSED = Set.of("/set-up", "/sign-in/new-password");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired Samples samples;
  @Autowired OfficeSamples ofOffices;
  @Autowired People people;
  @Autowired Catalogue catalogue;
  @Autowired Forms forms;

  @Test
  void everyPageCanBeReadByEverybody() {
    var visits = visits();
    assertThat(unvisited(visits)).as("pages without a visitor: add them to visits()").isEmpty();
    visits.forEach(this::walk);
  }

  private Map<String, List<String>> visits() {
    var owner = samples.person("张补正");
    var asked = samples.toSupplement(owner, this::until);
    var applicant = samples.person("张异议");
    var objected = samples.objected(applicant, this::until);
    var writer = samples.person("张起草");
    var draft = samples.draft(writer);
    var ended = samples.ended(samples.person("张撤回"), this::until);
    var notice = "/notices/" + samples.notice(samples.noticed(samples.person("张公示"), this::until));
    var task = "/tasks/" + samples.item(objected, "handleObjection", this::until).id();
    var mine = "/my/cases/" + asked;
    samples.booked(owner, asked);
    var visit = samples.toVisit(samples.person("张入户"), this::until);
    var contracted = samples.contracted(samples.person("张委托"), this::until);
    var office = people.staff("341881001-clerk").positions().get(0).office();
    Map<String, List<String>> visits = new LinkedHashMap<>();
    visits.put(
        "",
        List.of(
            "/",
            "/matters/lowincome",
            "/matters/lowincome/precheck",
            "/notices",
            notice,
            notice + "/thanks",
            "/verify",
            "/verify/" + samples.letter(objected).code(),
            "/verify/" + "A".repeat(16),
            "/status",
            "/sign-in",
            "/sign-in?by=code",
            "/sign-in?by=staff",
            "/sign-in/again",
            "/sign-in/second-factor",
            "/sign-up",
            "/sign-up/confirm"));
    visits.put(
        "account/" + writer.account(),
        join(
            pages(draft.id()),
            "/my",
            "/my/cases",
            "/my/messages",
            "/my/drafts",
            "/my/account",
            "/apply/lowincome",
            "/drafts/" + draft.id(),
            "/drafts/" + draft.id() + "/check",
            "/drafts/" + draft.id() + "/sign",
            "/drafts/" + draft.id() + "/discard"));
    visits.put(
        "account/" + owner.account(),
        List.of(
            "/my/cases",
            mine,
            mine + "/submitted",
            mine + "/withdraw",
            mine + "/appointment",
            mine + "/tasks/" + samples.item(asked, "supplement", this::until).id(),
            "/my/messages"));
    visits.put("account/" + applicant.account(), List.of("/my/cases/" + objected));
    visits.put(
        "村（社区）/村级协理员",
        List.of(
            "/inbox?queue=office",
            "/tasks/" + visit.id(),
            "/cases/" + contracted.no(),
            "/on-behalf",
            "/leads",
            "/leads/new",
            "/leads/" + ofOffices.lead().id(),
            "/my/account"));
    visits.put(
        "乡镇（街道）/经办人",
        List.of(
            "/inbox?queue=done",
            "/cases/" + asked,
            "/archive",
            "/cases/" + ended,
            "/cases/" + ended + "/archive",
            "/cases/" + asked + "/archive"));
    visits.put("乡镇（街道）/审核人", List.of("/inbox", notice));
    visits.put("乡镇（街道）/负责人", List.of("/inbox?queue=office", task, "/cases/" + objected));
    visits.put(
        "县（市、区）/经办人",
        List.of(
            "/inbox?queue=office",
            "/appointments",
            "/registers",
            "/registers/referrals",
            "/registers/" + OfficeSamples.REGISTER,
            "/registers/" + OfficeSamples.REGISTER + "/" + ofOffices.entry(),
            "/payments",
            "/payments/" + ofOffices.payment(objected),
            "/office-cases",
            "/office-cases/new?matter=socialorg-annual",
            "/office-cases/campaigns/socialorg-annual"));
    visits.put(
        "县（市、区）/审核人",
        List.of(
            "/inbox?queue=overdue",
            "/registers/breaches",
            "/funds",
            "/funds/" + ofOffices.fund(),
            "/office-cases/" + ofOffices.openedByOffice() + "/withdraw"));
    visits.put("县（市、区）/负责人", List.of("/inbox?queue=soon", "/cases/" + objected));
    visits.put("县（市、区）/第三方调查员", List.of("/inbox", "/tasks/" + contracted.id(), "/my/account"));
    visits.put("县（市、区）/核对员", List.of("/inbox?queue=mine"));
    visits.put("县（市、区）/督查员", List.of("/inbox", "/leads?state=closed", "/cases/" + objected));
    visits.put("县（市、区）/流程设计员", designer());
    visits.put(
        "县（市、区）/系统管理员",
        List.of(
            "/admin",
            "/admin/offices",
            "/admin/offices/" + office,
            "/admin/staff/" + people.staff("341881001-clerk").account(),
            "/admin/divisions",
            "/admin/standards",
            "/admin/emergency",
            "/admin/calendar",
            "/admin/reach",
            "/admin/incidents",
            "/admin/clock"));
    return visits;
  }

  private List<String> pages(String draft) {
    return start().pages().stream()
        .map(page -> "/drafts/" + draft + "/pages/" + page.id())
        .toList();
  }

  private org.banli.form.Form start() {
    var matter = catalogue.current(Samples.MATTER).orElseThrow();
    return forms.get(matter.ref(), matter.startForm());
  }

  private List<String> designer() {
    List<String> pages = new ArrayList<>(List.of("/designer"));
    for (var matter : catalogue.open()) {
      var home = "/designer/" + matter.ref().id() + "/" + matter.ref().version();
      pages.add(home);
      catalogue.files(matter.ref()).stream()
          .filter(path -> path.startsWith("forms/") && path.endsWith(".form"))
          .map(path -> home + "/" + path.replace(".form", ""))
          .forEach(pages::add);
    }
    return pages;
  }

  private void walk(String who, List<String> pages) {
    var visitor = stranger();
    if (who.startsWith("account/")) {
      visitor.signIn(Long.parseLong(who.replaceAll("\\D", "")));
    } else if (!who.isEmpty()) {
      var at = who.split("/", -1);
      visitor.signIn(at[0], at[1]);
    }
    pages.forEach(visitor::inspect);
    visitor.page.navigate("/verify?lang=en");
    pages.forEach(visitor::reread);
    visitor.leave();
  }

  /** Addresses that draw a page and that nobody visits. */
  private List<String> unvisited(Map<String, List<String>> visits) {
    var visited =
        visits.values().stream()
            .flatMap(List::stream)
            .map(page -> PathContainer.parsePath(page.replaceAll("\\?.*", "")))
            .toList();
    return drawn().stream()
        .filter(pattern -> visited.stream().noneMatch(pattern::matches))
        .map(PathPattern::getPatternString)
        .filter(pattern -> !CLOSED.contains(pattern))
        .sorted()
        .toList();
  }

  private Set<PathPattern> drawn() {
    Set<PathPattern> drawn = new LinkedHashSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (draws(mapping, method)) {
                drawn.addAll(mapping.getPathPatternsCondition().getPatterns());
              }
            });
    return drawn;
  }

  private static boolean draws(RequestMappingInfo mapping, HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("org.banli")
        && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && mapping.getProducesCondition().isEmpty()
        && !method.hasMethodAnnotation(ResponseBody.class)
        && !method.getBeanType().isAnnotationPresent(RestController.class)
        && !ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
  }

  private static List<String> join(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }
}

package org.banli.office.web;

import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.office.Campaigns;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /office-cases/campaigns/{matter}}: one case for each entry at once, and how far it is. */
@Controller
class CampaignPages {

  private final CurrentActor current;
  private final Campaigns campaigns;
  private final Catalogue catalogue;
  private final ApplicationClock clock;

  CampaignPages(
      CurrentActor current, Campaigns campaigns, Catalogue catalogue, ApplicationClock clock) {
    this.current = current;
    this.campaigns = campaigns;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/office-cases/campaigns/{matter}")
  String show(@PathVariable String matter, Model model) {
    var all = campaigns.of(current.get(), matter);
    model.addAttribute("matter", catalogue.current(matter).orElseThrow(Problem::notFound));
    model.addAttribute("campaigns", all);
    model.addAttribute("running", all.stream().anyMatch(it -> !it.done()));
    model.addAttribute("year", clock.today().getYear() - 1);
    return "office/campaign";
  }

  @PostMapping("/office-cases/campaigns/{matter}")
  String start(
      @PathVariable String matter,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String agreed,
      HttpServletResponse response,
      Model model) {
    var actor = current.get();
    try {
      var signature = agreed.equals("true") ? "typed:" + actor.name() : "";
      campaigns.start(actor, matter, year, signature);
      return "redirect:/office-cases/campaigns/" + matter;
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused.key());
      model.addAttribute("refusedYear", Integer.toString(year));
      return show(matter, model);
    }
  }

  @PostMapping("/office-cases/campaigns/{matter}/{campaign}/retry")
  String retry(@PathVariable String matter, @PathVariable long campaign) {
    campaigns.retry(current.get(), campaign);
    return "redirect:/office-cases/campaigns/" + matter;
  }
}

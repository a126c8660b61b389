package org.banli.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.audit.AuditLog;
import org.banli.benefit.Standards;
import org.banli.casefile.OfficeCases;
import org.banli.form.Expressions;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.register.EntryFacts;
import org.banli.register.Registers;
import org.banli.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredCampaigns implements Campaigns {

  private final CampaignMapper rows;
  private final Catalogue catalogue;
  private final OfficeCases offices;
  private final Registers registers;
  private final Expressions expressions;
  private final Standards standards;
  private final Accounts accounts;
  private final AuditLog audit;
  private final CampaignRunner runner;
  private final ApplicationClock clock;

  StoredCampaigns(
      CampaignMapper rows,
      Catalogue catalogue,
      OfficeCases offices,
      Registers registers,
      Expressions expressions,
      Standards standards,
      Accounts accounts,
      AuditLog audit,
      CampaignRunner runner,
      ApplicationClock clock) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.offices = offices;
    this.registers = registers;
    this.expressions = expressions;
    this.standards = standards;
    this.accounts = accounts;
    this.audit = audit;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public List<Matter> startable(Actor actor) {
    return catalogue.current().stream()
        .filter(matter -> matter.opening().campaign().isPresent())
        .filter(matter -> offices.mayOpen(actor, matter))
        .toList();
  }

  @Override
  public long start(Actor actor, String id, int year, String signature) {
    var matter = matter(actor, id);
    if (signature.isBlank()) {
      throw Problem.refused("office.campaign.signature");
    }
    var path = path(actor, matter);
    rows.insert(
        new CampaignMapper.CampaignRow(
            0, id, year, path, actor.account(), new Secret(signature), clock.instant()));
    long campaign = rows.inserted();
    if (items(matter, campaign, year, path) == 0) {
      throw Problem.refused("office.campaign.nothing", year);
    }
    var details = Map.of("matter", id, "year", Integer.toString(year));
    audit.action(actor, "campaign:" + campaign, "start-campaign", details);
    runner.runAfterCommit();
    return campaign;
  }

  /** Every standing entry that the matter means and that has no case of the key yet. */
  private long items(Matter matter, long campaign, int year, String path) {
    var rule = matter.opening().campaign().orElseThrow();
    for (var entry : registers.standing(rule.register(), path)) {
      var context = context(entry, year);
      if (expressions.test(rule.when(), context)) {
        var once = String.valueOf(expressions.evaluate(rule.once(), context));
        rows.add(campaign, matter.ref().id(), entry.id(), once);
      }
    }
    return rows.counts(campaign).stream().mapToLong(CampaignMapper.Count::number).sum();
  }

  private Map<String, Object> context(Registers.Entry entry, int year) {
    return Map.of(
        "entry", EntryFacts.of(entry, clock.today()),
        "year", BigDecimal.valueOf(year),
        "today", clock.today());
  }

  @Override
  public void retry(Actor actor, long campaign) {
    var row = rows.find(campaign).orElseThrow(Problem::notFound);
    if (!row.path().startsWith(path(actor, matter(actor, row.matter())))) {
      throw Problem.notFound();
    }
    rows.retry(campaign);
    audit.action(actor, "campaign:" + campaign, "retry-campaign", Map.of());
    runner.runAfterCommit();
  }

  @Override
  public List<Progress> of(Actor actor, String id) {
    var matter = matter(actor, id);
    return rows.of(id, path(actor, matter)).stream().map(row -> progress(row, matter)).toList();
  }

  private Progress progress(CampaignMapper.CampaignRow row, Matter matter) {
    var counts =
        rows.counts(row.id()).stream()
            .collect(Collectors.toMap(CampaignMapper.Count::state, CampaignMapper.Count::number));
    return new Progress(
        row.id(),
        row.inYear(),
        accounts.find(row.startedBy()).map(it -> it.name().value()).orElse(""),
        row.started(),
        counts.getOrDefault("OPENED", 0L),
        counts.getOrDefault("WAITING", 0L),
        rows.failures(row.id()).stream().map(this::failure).toList(),
        figures(row, matter));
  }

  private Failure failure(CampaignMapper.ItemRow item) {
    var name = registers.find(item.entry()).map(it -> it.fields().get("name")).map(String::valueOf);
    return new Failure(
        name.orElse(Long.toString(item.entry())), Optional.ofNullable(item.reason()).orElse(""));
  }

  private List<Figure> figures(CampaignMapper.CampaignRow row, Matter matter) {
    return matter.opening().campaign().stream()
        .flatMap(rule -> rule.figures().stream())
        .map(figure -> figure(row, figure))
        .toList();
  }

  private Figure figure(CampaignMapper.CampaignRow row, Opening.Figure rule) {
    var tally = rows.tally(row.id(), rule.fact(), rule.is());
    return new Figure(rule.name(), tally.with(), tally.all(), target(row, rule));
  }

  /** A parameter of the area. */
  private Optional<BigDecimal> target(CampaignMapper.CampaignRow row, Opening.Figure rule) {
    var code = row.path().replaceAll(".*?(\\d{12})/?$", "$1");
    return rule.target()
        .flatMap(key -> standards.find(key, new DivisionCode(code), clock.today()))
        .map(found -> new BigDecimal(found.value().toString()));
  }

  private Matter matter(Actor actor, String id) {
    return catalogue
        .current(id)
        .filter(it -> it.opening().campaign().isPresent() && offices.mayOpen(actor, it))
        .orElseThrow(Problem::notFound);
  }

  private static String path(Actor actor, Matter matter) {
    var rule = matter.opening().initiated().orElseThrow(Problem::notFound);
    return actor.positions().stream()
        .filter(it -> (it.level() + "/" + it.role()).equals(rule.position()))
        .map(Actor.Position::divisionPath)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}

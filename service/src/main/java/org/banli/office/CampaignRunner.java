package org.banli.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banli.casefile.CaseNo;
import org.banli.casefile.OfficeOpening;
import org.banli.casefile.Origin;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.register.EntryFacts;
import org.banli.register.Registers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the cases of campaigns one after the other, each in a transaction of its own: a restart
 * loses none and opens none twice.
 */
@Component
class CampaignRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignRunner.class);
  private static final String BROKEN = "office.campaign.broken";

  private final CampaignMapper rows;
  private final Catalogue catalogue;
  private final Registers registers;
  private final Expressions expressions;
  private final OfficeOpening opening;
  private final TransactionTemplate transaction;
  private final ApplicationClock clock;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final AtomicBoolean running = new AtomicBoolean();

  CampaignRunner(
      CampaignMapper rows,
      Catalogue catalogue,
      Registers registers,
      Expressions expressions,
      OfficeOpening opening,
      TransactionTemplate transaction,
      ApplicationClock clock) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.registers = registers;
    this.expressions = expressions;
    this.opening = opening;
    this.transaction = transaction;
    this.clock = clock;
  }

  void runAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            run();
          }
        });
  }

  /** What a restart or another node left. */
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
  void sweep() {
    if (rows.waiting()) {
      run();
    }
  }

  private void run() {
    if (running.compareAndSet(false, true)) {
      worker.execute(
          () -> {
            try {
              drain();
            } finally {
              running.set(false);
            }
          });
    }
  }

  /** Opens until nothing waits. */
  void drain() {
    boolean more = true;
    while (more) {
      more = step();
    }
  }

  private boolean step() {
    var at = new CampaignMapper.ItemRow[1];
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> open(at)));
    } catch (Problem refused) {
      failed(at, refused.key());
    } catch (RuntimeException broken) {
      LOG.error("A case of a campaign could not be opened", broken);
      failed(at, BROKEN);
    }
    return at[0] != null;
  }

  private boolean open(CampaignMapper.ItemRow[] at) {
    var next = rows.next();
    next.ifPresent(
        item -> {
          at[0] = item;
          rows.opened(item.id(), open(item).value(), clock.instant());
        });
    return next.isPresent();
  }

  private void failed(CampaignMapper.ItemRow[] at, String reason) {
    if (at[0] != null) {
      transaction.executeWithoutResult(status -> rows.failed(at[0].id(), reason, clock.instant()));
    }
  }

  private CaseNo open(CampaignMapper.ItemRow item) {
    var campaign = rows.find(item.campaign()).orElseThrow();
    var matter = catalogue.current(item.matter()).orElseThrow();
    var rule = matter.opening().campaign().orElseThrow();
    var entry = registers.find(item.entry()).orElseThrow();
    var context =
        Map.of(
            "entry", EntryFacts.of(entry, clock.today()),
            "year", BigDecimal.valueOf(campaign.inYear()),
            "today", clock.today());
    var carried = new HashMap<String, Object>();
    rule.carry()
        .forEach(
            (key, feel) ->
                Optional.ofNullable(expressions.evaluate(feel, context))
                    .ifPresent(value -> carried.put(key, value)));
    return opening.open(
        campaign.startedBy(), matter, carried, Origin.of(entry.id()), campaign.signature().value());
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}

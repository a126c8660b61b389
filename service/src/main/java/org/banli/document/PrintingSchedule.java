package org.banli.document;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Prints right after commit, one by one, and sweeps for what was forgotten. */
@Component
@Profile("!test")
class PrintingSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PrintingSchedule.class);

  private final Printing printing;
  private final ExecutorService printer = Executors.newSingleThreadExecutor();

  PrintingSchedule(Printing printing) {
    this.printing = printing;
  }

  @TransactionalEventListener
  void due(Printing.Due due) {
    printer.execute(() -> print(due.letter()));
  }

  @Scheduled(fixedDelayString = "PT1M")
  void sweep() {
    printing.forgotten().forEach(this::print);
  }

  private void print(long letter) {
    try {
      printing.hash(letter);
    } catch (RuntimeException e) {
      LOG.error("Letter {} cannot be printed", letter, e);
    }
  }

  @Override
  public void destroy() {
    printer.shutdown();
  }
}

package org.banli.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the packages of the class path into the tables. A package whose content was not seen
 * before becomes the next version; running cases keep theirs. A refused package is told in the log
 * and leaves the others, and its own earlier versions, in service.
 */
@Component
@Order(0)
class MatterImport implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(MatterImport.class);
  private static final String FACTORY = "factory";

  private final ClassPathPackages packages;
  private final MatterMapper mapper;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MatterImport(
      ClassPathPackages packages,
      MatterMapper mapper,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.packages = packages;
    this.mapper = mapper;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var matter : packages.all()) {
      try {
        transaction.executeWithoutResult(status -> importOnce(matter));
      } catch (PackageRefused e) {
        LOG.error("Matter {} refused: {}", matter.id(), e.getMessage());
      }
    }
  }

  /**
   * @return the new version; empty when the newest from this source has the same content
   * @throws PackageRefused when a listener of {@link Catalogue.Imported} or the reader refuses it
   */
  Optional<MatterRef> importOnce(MatterPackage matter) {
    mapper.lock();
    var known = mapper.newestHash(matter.id(), FACTORY);
    return known.filter(matter.hash()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(store(matter));
  }

  private MatterRef store(MatterPackage matter) {
    var newest = mapper.versions(matter.id()).stream().findFirst().orElse(0);
    var ref = new MatterRef(matter.id(), newest + 1);
    MatterReader.read(ref, matter.yaml());
    mapper.insert(ref, FACTORY, matter.hash(), Instant.now(clock));
    matter.files().forEach((path, content) -> mapper.insertFile(ref, path, content));
    unlessCommitted(ref);
    events.publishEvent(new Catalogue.Imported(ref));
    LOG.info("Matter {} imported as version {}", ref.id(), ref.version());
    return ref;
  }

  /** What was read of a version that did not come to be must be forgotten: its number is free. */
  private void unlessCommitted(MatterRef ref) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              events.publishEvent(new Catalogue.Undone(ref));
            }
          }
        });
  }
}

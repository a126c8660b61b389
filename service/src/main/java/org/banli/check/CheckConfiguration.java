package org.banli.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.banli.integration.Remote;
import org.banli.integration.source.HttpSourceGateway;
import org.banli.integration.source.Source;
import org.banli.integration.source.SourceGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sources. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

  private static final int MOST_EXCHANGES = 64;

  /** Threads of the exchanges themselves; a full pool fails the exchange, which is tried again. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService checkExchanges() {
    return new ThreadPoolExecutor(
        0, MOST_EXCHANGES, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  /** Threads that wait for the sources and settle their answers. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService checkAskers() {
    return Executors.newFixedThreadPool(16);
  }

  @Bean
  SourceGateway sourceGateway(CheckProperties properties, ExecutorService checkExchanges) {
    Map<String, Source> sources = new LinkedHashMap<>();
    properties
        .sources()
        .forEach(
            (id, rule) ->
                sources.put(id, new Source(new Remote(rule.url(), rule.timeout()), rule.fields())));
    return new HttpSourceGateway(sources, checkExchanges);
  }
}

package org.banli.notify;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.banli.integration.Remote;
import org.banli.integration.sms.HttpSmsGateway;
import org.banli.integration.sms.SmsGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the SMS carrier. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService smsExchanges() {
    return new ThreadPoolExecutor(0, 32, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService smsSenders() {
    return Executors.newFixedThreadPool(4);
  }

  @Bean
  SmsGateway smsGateway(NotifyProperties properties, ExecutorService smsExchanges) {
    var sms = properties.sms();
    return new HttpSmsGateway(new Remote(sms.url(), sms.timeout()), smsExchanges);
  }
}

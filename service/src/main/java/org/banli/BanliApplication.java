package org.banli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Banli application: pages, API, engine and clocks in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BanliApplication {

  public static void main(String[] args) {
    SpringApplication.run(BanliApplication.class, args);
  }
}

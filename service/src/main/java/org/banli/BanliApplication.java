package org.banli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The Banli application: pages, API, engine and clocks in one process. Beans carry the full names
 * of their classes: modules need not avoid each other's words.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class BanliApplication {

  public static void main(String[] args) {
    SpringApplication.run(BanliApplication.class, args);
  }
}

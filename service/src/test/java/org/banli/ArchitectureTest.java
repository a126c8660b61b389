package org.banli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the house promises about its own structure. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void modulesUseOnlyEachOthersFacesAndNeverInCircles() {
    // integration is a library of its own, not a module of the application
    ApplicationModules.of(
            BanliApplication.class,
            JavaClass.Predicates.resideInAPackage("org.banli.integration.."))
        .verify();
  }

  @Test
  void theEngineIsKnownBehindOneDoorOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.banli.process..", "org.banli.designer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.banli"));
  }

  /** A name may be a word that Java has for something else; as a text it is the matter. */
  @Test
  void javaKnowsNoMatterByName() throws IOException {
    List<String> matters;
    try (Stream<Path> packages = Files.list(Path.of("../processes/src/main/resources/processes"))) {
      matters = packages.map(matter -> "\"" + matter.getFileName() + "\"").toList();
    }
    assertThat(matters).isNotEmpty();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
                      .doesNotContain(matters));
    }
  }
}

package org.banli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banli.BanliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class MatterImportTest {

  private static final String SAMPLE = "old-age-allowance";

  @Autowired MatterImport imports;
  @Autowired ClassPathPackages packages;
  @Autowired Catalogue catalogue;

  @Test
  void everyPackageOfTheFactoryIsInService() {
    assertThat(packages.all())
        .isNotEmpty()
        .allSatisfy(matter -> assertThat(catalogue.current(matter.id())).isPresent());
  }

  @Test
  void theSameContentIsImportedOnce() {
    assertThat(imports.importOnce(sample())).isEmpty();
  }

  @Test
  void otherContentBecomesTheNextVersionAndTheOldOneStays() {
    var before = catalogue.current(SAMPLE).orElseThrow();
    var ref = imports.importOnce(changed("matter.yaml", text -> text + "\n# changed\n"));
    assertThat(ref).contains(new MatterRef(SAMPLE, before.ref().version() + 1));
    assertThat(catalogue.get(before.ref())).isEqualTo(before);
    assertThat(catalogue.current(SAMPLE)).map(Matter::ref).isEqualTo(ref);
  }

  @Test
  void anUnknownKeyIsRefusedWithItsPlace() {
    var broken = changed("matter.yaml", text -> text.replace("numberPrefix:", "numberPrefx:"));
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessage("matter.yaml [numberPrefx]: unknown key");
  }

  @Test
  void aRouteThatNamesWhatIsNotThereIsRefusedWithAllItsDefects() {
    var route = SAMPLE + ".bpmn";
    var broken =
        changed(
            route,
            text ->
                text.replaceFirst(
                        "name=\"letter\" value=\"\\w+\"", "name=\"letter\" value=\"none\"")
                    .replaceFirst("camunda:formKey=\"\\w+\"", "camunda:formKey=\"none\"")
                    .replaceFirst("calledElement=\"\\w+\"", "calledElement=\"none\""));
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOfSatisfying(
            PackageRefused.class,
            refused ->
                assertThat(refused.defects())
                    .extracting(PackageRefused.Defect::reason)
                    .contains(
                        "property letter cannot be none",
                        "there is no form none",
                        "there is no block or route none"));
  }

  @Test
  void aMisspeltRuleIsRefusedWithItsPlace() {
    var broken =
        changed(
            "matter.yaml",
            text -> text.replaceFirst("responsible: .*", "responsible: \"= if then\""));
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessageStartingWith("matter.yaml [responsible]:");
  }

  // R53: a list that nothing looks at would close no case
  @Test
  void aListForTheArchiveWithoutItsBlockIsRefused() {
    var item = "archive: [{ key: a, zh: 甲, en: A, complete: \"= true\" }]\n";
    var broken = changed("matter.yaml", text -> text + "\n" + item);
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("matter.yaml [archive]: no block archive looks at it");
  }

  @Test
  void aSecrecyThatIsNotKnownIsRefused() {
    var broken = changed("matter.yaml", text -> text + "\nsecrecy: wide\n");
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessage("matter.yaml [secrecy]: narrow is expected");
  }

  @Test
  void aLookupReadsNoOtherLookup() {
    refused(
        "lookups: { a: { register: oldAge, of: \"= found.b.id\" } }\n",
        "matter.yaml [lookups.a.of]: a lookup does not read found");
  }

  @Test
  void aRegisterRuleEntersOrEndsAndShowsItsOwnFields() {
    refusedRule("{ register: r, outcome: granted }", "persons to enter or ends is expected");
    refusedRule("{ register: r, outcome: granted, persons: \"= p\", mark: x }", "only beside ends");
    refusedRule(
        "{ register: r, outcome: granted, ends: \"= 1\", mark: two words }",
        "a camelCase word is expected");
    refusedRule(
        "{ register: r, outcome: granted, persons: \"= p\", columns: { c: { zh: 项, en: c } } }",
        "no such field");
  }

  private void refusedRule(String rule, String reason) {
    var broken =
        changed(
            "matter.yaml", text -> text.replace("registers:\n", "registers:\n  - " + rule + "\n"));
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("registers")
        .hasMessageContaining(reason);
  }

  private void refused(String added, String message) {
    var broken = changed("matter.yaml", text -> text + added);
    assertThatThrownBy(() -> imports.importOnce(broken))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining(message);
  }

  private MatterPackage sample() {
    return packages.all().stream()
        .filter(matter -> matter.id().equals(SAMPLE))
        .findFirst()
        .orElseThrow();
  }

  private MatterPackage changed(String path, UnaryOperator<String> change) {
    var files = new TreeMap<>(sample().files());
    var text = new String(files.get(path), StandardCharsets.UTF_8);
    var after = change.apply(text);
    assertThat(after).isNotEqualTo(text);
    files.put(path, after.getBytes(StandardCharsets.UTF_8));
    return new MatterPackage(SAMPLE, files);
  }
}

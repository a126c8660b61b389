package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.3, DMN-C2: who may not hold a post in which kind of organisation. */
abstract class ResponsiblePersonTables extends DecisionTableTest {

  private static final Pattern CHANGE = Pattern.compile("((?:identity|court)\\.|)(\\w+)=(\\w+)");

  ResponsiblePersonTables(String matter) {
    super(matter + "/responsible-person.dmn", "responsiblePerson");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "association | | -",
        "foundation | | -",
        "association | identity.valid=null | rp_unknown",
        "association | identity.valid=false | rp_number",
        "association | identity.nameAgrees=false | rp_name",
        "association | identity.alive=false | rp_dead",
        "association | court.deprivedOfRights=true | rp_deprived",
        "service | court.deprivedOfRights=true | rp_deprived",
        "foundation | court.deprivedOfRights=true | rp_deprived",
        "association | court.incapacity=true | rp_incapacity",
        "service | court.incapacity=true | rp_incapacity",
        "foundation | court.incapacity=true | -",
        "foundation | court.incapacity=true;charity=true | rp_incapacity_charity",
        "foundation | recent=true | rp_sentence",
        "association | recent=true | -",
        "association | recentIntentional=true | -",
        "association | recentIntentional=true;charity=true | rp_intentional",
        "foundation | struck=true | rp_struck",
        "service | struck=true | -",
        "service | struck=true;charity=true | rp_struck_charity",
        "foundation | official=true;approved=true | rp_official_foundation",
        "foundation | official=true;post=director | -",
        "association | official=true;approved=true | -",
        "association | official=true | rp_official",
        "association | legalRep=true;headsAssociation=1 | rp_head_association",
        "association | legalRep=true;headsAssociationElsewhere=1 | rp_head_association",
        "association | legalRep=true;headsElsewhere=1 | -",
        "association | headsAssociation=1 | -",
        "foundation | legalRep=true;headsElsewhere=1 | rp_head_foundation",
        "foundation | legalRep=true;heads=1 | rp_head_foundation",
        "foundation | outside=true;months=2 | rp_outside",
        "foundation | outside=true;months=3 | -",
        "association | outside=true;months=0 | -",
        "association | age=70 | -",
        "association | age=71 | rp_age",
        "association | age=71;post=supervisor | -",
        "association | terms=1 | -",
        "association | terms=2 | rp_terms",
        "association | court.deprivedOfRights=true;identity.nameAgrees=false;age=80 | rp_name rp_deprived rp_age"
      },
      delimiter = '|',
      nullValues = "-")
  void everyFailedTestIsNamed(String kind, String differs, String rules) {
    var item = new HashMap<String, Object>();
    Map.of("charity", false, "recent", false, "recentIntentional", false, "struck", false)
        .forEach(item::put);
    Map.of("official", false, "approved", false, "legalRep", false, "outside", false)
        .forEach(item::put);
    Map.of("heads", 0, "headsElsewhere", 0, "headsAssociation", 0, "headsAssociationElsewhere", 0)
        .forEach(item::put);
    Map.of("kind", kind, "post", "chair", "months", 12, "age", 50, "terms", 0).forEach(item::put);
    var identity =
        new HashMap<String, Object>(Map.of("valid", true, "nameAgrees", true, "alive", true));
    var court = new HashMap<String, Object>(Map.of("deprivedOfRights", false, "incapacity", false));
    item.put("identity", identity);
    item.put("court", court);
    if (differs != null) {
      CHANGE
          .matcher(differs)
          .results()
          .forEach(
              change -> {
                var of =
                    switch (change.group(1)) {
                      case "identity." -> identity;
                      case "court." -> court;
                      default -> item;
                    };
                of.put(change.group(2), value(change.group(3)));
              });
    }

    var answer =
        decide(Map.of("item", item, "standard", Map.of("orgAgeMost", 70, "orgTermsMost", 2)));

    assertThat(answer.rules()).isEqualTo(rules == null ? "" : rules);
  }

  private static Object value(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    };
  }
}

package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules E.3 step 1: what shows the marriage when certificates are lost, and what is missing. */
class MarriageProofTest extends DecisionTableTest {

  MarriageProofTest() {
    super("divorce/marriage-proof.dmn", "marriageProof");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # contradicted, certificates, statement, archive, found, rule, proof, missing
          true,  both, false, ,        false, mp_contradicted,      contradicted, ''
          true,  none, true,  brought, false, mp_contradicted,      contradicted, ''
          false, both, false, ,        false, mp_both,              complete,     ''
          false, both, false, ,        true,  mp_both,              complete,     ''
          false, one,  true,  ,        false, mp_one,               complete,     ''
          false, one,  false, ,        true,  mp_oneUndeclared,     incomplete,   结婚证遗失的书面声明
          false, none, true,  brought, false, mp_archive,           complete,     ''
          false, none, true,  printed, true,  mp_printed,           complete,     ''
          false, none, true,  printed, false, mp_noArchive,         incomplete,   加盖档案保管部门印章的结婚登记档案复印件
          false, none, true,  none,    true,  mp_noArchive,         incomplete,   加盖档案保管部门印章的结婚登记档案复印件
          false, none, false, brought, true,  mp_undeclared,        incomplete,   结婚证遗失的书面声明
          false, none, false, printed, true,  mp_printedUndeclared, incomplete,   结婚证遗失的书面声明
          false, none, false, printed, false, mp_nothing,           incomplete,   结婚证遗失的书面声明、加盖档案保管部门印章的结婚登记档案复印件
          false, none, false, none,    false, mp_nothing,           incomplete,   结婚证遗失的书面声明、加盖档案保管部门印章的结婚登记档案复印件
          """)
  void isCompleteOrSaysWhatIsMissing(
      boolean contradicted,
      String certificates,
      boolean statement,
      String archive,
      boolean found,
      String rule,
      String proof,
      String missing) {
    var receive = new HashMap<String, Object>();
    receive.put("certificates", certificates);
    receive.put("statement", statement);
    receive.put("archiveCopy", archive);

    var answer =
        decide(
            Map.of(
                "sheet", Map.of("contradicted", contradicted, "found", found), "receive", receive));

    assertThat(answer.rules()).startsWith(rule);
    assertThat(answer.outputs()).containsEntry("proof", proof).containsEntry("missing", missing);
  }
}

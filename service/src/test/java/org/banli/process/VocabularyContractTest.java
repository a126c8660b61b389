package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.banli.matter.PackageRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class VocabularyContractTest {

  private static final Set<String> BEANS =
      Set.of(
          "letter",
          "limit",
          "state",
          "term",
          "mark",
          "order",
          "giveUp",
          "publish",
          "closeNotice",
          "notify");

  @ParameterizedTest
  @ValueSource(strings = {"accept", "check", "notice"})
  void theBlocksKeepToTheVocabulary(String block) throws IOException {
    var bpmn = new ClassPathResource("blocks/" + block + ".bpmn").getContentAsByteArray();
    assertThatCode(() -> check(bpmn)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='groovy'><script>1</script></scriptTask>",
        "<businessRuleTask id='x' camunda:decisionRef='d'/>",
        "<sendTask id='x' camunda:type='external' camunda:topic='t'/>",
        "<serviceTask id='x' camunda:class='org.evil.Delegate'/>",
        "<serviceTask id='x' camunda:expression='${letter.execute(execution)}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${letter.bean()}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${letter}' camunda:resultVariable='y'/>",
        "<userTask id='x' camunda:assignee='${execution.x}'/>",
        "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='A'/>"
            + "</extensionElements></userTask>",
        "<serviceTask id='x' camunda:delegateExpression='${letter}'><extensionElements>"
            + "<camunda:executionListener event='start' expression='${a}'/></extensionElements>"
            + "</serviceTask>",
        "<serviceTask id='x' camunda:delegateExpression='${letter}'><extensionElements>"
            + "<camunda:inputOutput><camunda:outputParameter name='y'><camunda:script "
            + "scriptFormat='js'>1</camunda:script></camunda:outputParameter></camunda:inputOutput>"
            + "</extensionElements></serviceTask>",
        "<serviceTask id='x' camunda:delegateExpression='${letter}'><extensionElements>"
            + "<camunda:inputOutput><camunda:outputParameter name='y'>${a.b()}"
            + "</camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>",
        "<callActivity id='x' calledElement='${any}'/>",
        "<sequenceFlow id='x' sourceRef='a' targetRef='b'><conditionExpression language='groovy'>"
            + "true</conditionExpression></sequenceFlow>",
        "<sequenceFlow id='x' sourceRef='a' targetRef='b'><conditionExpression>"
            + "${''.getClass()}</conditionExpression></sequenceFlow>",
        "<foreign xmlns='urn:other' id='x'/>"
      })
  void whatIsNotOfTheVocabularyIsRefusedByName(String element) {
    assertThatThrownBy(() -> check(route(element)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("x.bpmn [x]");
  }

  @Test
  void externalEntitiesAreRefused() {
    var bomb =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions xmlns='http://www.omg"
            + ".org/spec/BPMN/20100524/MODEL'>&e;</definitions>";
    assertThatThrownBy(() -> check(bomb.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void allDefectsAreToldAtOnce() {
    var two = "<scriptTask id='x'/><serviceTask id='y' camunda:delegateExpression='${other}'/>";
    assertThatThrownBy(() -> check(route(two)))
        .isInstanceOfSatisfying(
            PackageRefused.class, refused -> assertThat(refused.defects()).hasSize(2));
  }

  private static byte[] route(String element) {
    return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process id='p'>"
            + element
            + "</process></definitions>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void check(byte[] bpmn) {
    var defects = new Defects();
    new VocabularyContract(BEANS, defects).check("x.bpmn", bpmn);
    defects.refuse();
  }
}

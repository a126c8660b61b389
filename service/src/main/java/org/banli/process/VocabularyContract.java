package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Models are made of the vocabulary and nothing else: elements, attributes and expressions that are
 * not listed here are refused. It reads the XML itself, so nothing the engine knows slips by.
 */
class VocabularyContract {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");

  private static final Set<String> ELEMENTS =
      words(
          "definitions process collaboration participant laneSet lane flowNodeRef documentation "
              + "textAnnotation text association group category categoryValue extensionElements "
              + "startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent "
              + "userTask serviceTask callActivity subProcess exclusiveGateway parallelGateway "
              + "inclusiveGateway eventBasedGateway sequenceFlow conditionExpression incoming "
              + "outgoing message messageEventDefinition timerEventDefinition timeDate "
              + "timeDuration terminateEventDefinition multiInstanceLoopCharacteristics "
              + "loopCardinality completionCondition");

  private static final Set<String> EXTENSIONS =
      words("properties property in out inputOutput outputParameter");

  private static final Set<String> ATTRIBUTES =
      words(
          "formKey delegateExpression calledElementBinding asyncBefore asyncAfter exclusive "
              + "historyTimeToLive collection elementVariable modelerTemplate "
              + "modelerTemplateVersion modelerTemplateIcon");

  private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

  private final Set<String> beans;
  private final Defects defects;

  VocabularyContract(Set<String> beans, Defects defects) {
    this.beans = beans;
    this.defects = defects;
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  void check(String file, byte[] bpmn) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
      element(file, document.getDocumentElement(), "");
    } catch (Exception e) {
      defects.add(file, "", String.valueOf(e.getMessage()));
    }
  }

  private void element(String file, Element element, String nearest) {
    if (DRAWING.contains(String.valueOf(element.getNamespaceURI()))) {
      return;
    }
    var id = element.hasAttribute("id") ? element.getAttribute("id") : nearest;
    var known = known(element);
    defects.unless(known, file, id, element.getNodeName() + " is not part of the vocabulary");
    attributes(file, element, id);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        element(file, inner, id);
      } else {
        var text = String.valueOf(child.getNodeValue());
        var fine = !isExpression(text) || allowedText(element.getLocalName(), text);
        defects.unless(fine, file, id, "expression not allowed: " + text.strip());
      }
    }
  }

  private static boolean known(Element element) {
    var namespace = String.valueOf(element.getNamespaceURI());
    return namespace.equals(BPMN)
        ? ELEMENTS.contains(element.getLocalName())
        : namespace.equals(CAMUNDA) && EXTENSIONS.contains(element.getLocalName());
  }

  private void attributes(String file, Element element, String id) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if (CAMUNDA.equals(attribute.getNamespaceURI())) {
        var known = ATTRIBUTES.contains(attribute.getLocalName());
        defects.unless(known, file, id, attribute.getName() + " is not part of the vocabulary");
      }
      if (isExpression(attribute.getValue())) {
        var fine = allowed(element, attribute);
        defects.unless(fine, file, id, "expression not allowed: " + attribute.getValue());
      }
    }
    if (element.hasAttributeNS(CAMUNDA, "delegateExpression")) {
      var bean = element.getAttributeNS(CAMUNDA, "delegateExpression");
      var known = Conditions.isName(bean) && beans.contains(Conditions.name(bean));
      defects.unless(known, file, id, "no such block: " + bean);
    }
    language(file, element, id);
  }

  private void language(String file, Element element, String id) {
    for (var name : Set.of("language", "expressionLanguage", "scriptFormat", "resource")) {
      var value = attribute(element, name);
      defects.unless(value == null, file, id, name + " is not part of the vocabulary");
    }
  }

  private static @Nullable String attribute(Element element, String name) {
    if (element.hasAttribute(name)) {
      return element.getAttribute(name);
    }
    return element.hasAttributeNS(CAMUNDA, name) ? element.getAttributeNS(CAMUNDA, name) : null;
  }

  private static boolean isExpression(@Nullable String text) {
    return text != null && (text.contains("${") || text.contains("#{"));
  }

  private static boolean allowed(Element element, Attr attribute) {
    var value = attribute.getValue();
    return switch (String.valueOf(attribute.getLocalName())) {
      case "delegateExpression", "collection", "sourceExpression" -> Conditions.isName(value);
      case "businessKey" -> BUSINESS_KEY.equals(value) && "in".equals(element.getLocalName());
      default -> false;
    };
  }

  private static boolean allowedText(String element, String text) {
    return switch (element) {
      case "conditionExpression", "completionCondition" -> Conditions.isCondition(text);
      case "timeDate", "timeDuration", "outputParameter", "loopCardinality" ->
          Conditions.isName(text);
      default -> false;
    };
  }
}

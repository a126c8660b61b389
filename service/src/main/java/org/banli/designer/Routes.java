package org.banli.designer;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The routes of a matter by their names, the main one first. */
@Component
public class Routes {

  private static final String ENDING = ".bpmn";

  private final Catalogue catalogue;

  Routes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A file of the package without its ending, and what its process is called. */
  public record Route(String id, Bilingual name) {}

  /** Without the blocks that all matters share. */
  public List<Route> of(Matter matter) {
    return catalogue.files(matter.ref()).stream()
        .filter(path -> path.endsWith(ENDING) && !path.startsWith("blocks/"))
        .map(path -> new Route(path.replace(ENDING, ""), name(matter, path)))
        .sorted(
            Comparator.comparing((Route route) -> !route.id().equals(matter.ref().id()))
                .thenComparing(Route::id))
        .toList();
  }

  private Bilingual name(Matter matter, String path) {
    var id = path.replace(ENDING, "");
    if (id.equals(matter.ref().id())) {
      return matter.name();
    }
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file(matter, path)));
    return model.getModelElementsByType(Process.class).stream()
        .findFirst()
        .map(process -> new Bilingual(title(process, id), english(process)))
        .orElse(new Bilingual(id, ""));
  }

  private byte[] file(Matter matter, String path) {
    return catalogue.file(matter.ref(), path);
  }

  private static String title(Process process, String id) {
    return Objects.requireNonNullElse(process.getName(), id);
  }

  private static String english(Process process) {
    var extensions = process.getExtensionElements();
    return extensions == null
        ? ""
        : extensions.getElementsQuery().list().stream()
            .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
            .filter(property -> "nameEn".equals(property.getCamundaName()))
            .map(CamundaProperty::getCamundaValue)
            .findFirst()
            .orElse("");
  }
}

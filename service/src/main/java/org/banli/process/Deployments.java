package org.banli.process;

import java.io.ByteArrayInputStream;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.matter.PackageRefused;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every matter version is one deployment with its own routes and all blocks. */
@Component
class Deployments {

  private final PackageContract contract;
  private final Catalogue catalogue;
  private final RepositoryService repository;
  private final DeploymentMapper mapper;

  Deployments(
      PackageContract contract,
      Catalogue catalogue,
      RepositoryService repository,
      DeploymentMapper mapper) {
    this.contract = contract;
    this.catalogue = catalogue;
    this.repository = repository;
    this.mapper = mapper;
  }

  /** Deploys in the transaction of the import; what the engine cannot parse refuses the version. */
  @EventListener
  void deploy(Catalogue.Imported imported) {
    var ref = imported.ref();
    contract.check(ref);
    var builder = repository.createDeployment().name(ref.id() + ":" + ref.version());
    catalogue.files(ref).stream()
        .filter(path -> path.endsWith(".bpmn"))
        .forEach(
            path ->
                builder.addInputStream(path, new ByteArrayInputStream(catalogue.file(ref, path))));
    try {
      mapper.insert(ref, definition(ref, builder.deploy().getId()));
    } catch (ParseException e) {
      throw new PackageRefused(ref.id(), "", String.valueOf(e.getMessage()));
    }
  }

  private String definition(MatterRef ref, String deployment) {
    var process = catalogue.get(ref).process();
    var definition =
        repository
            .createProcessDefinitionQuery()
            .deploymentId(deployment)
            .processDefinitionKey(process)
            .singleResult();
    if (definition == null) {
      throw new PackageRefused("matter.yaml", "process", "no BPMN has a process " + process);
    }
    return definition.getId();
  }

  /** The engine's id of the route of a version. */
  String definition(MatterRef ref) {
    return mapper
        .find(ref)
        .orElseThrow(() -> new IllegalStateException(ref + " was never deployed"));
  }
}

package org.banli.portal.web;

import java.time.Instant;
import org.banli.casefile.Materials;

record MaterialView(
    long id, String slot, String name, String mediaType, long size, String hash, Instant at) {

  static MaterialView of(Materials.Material material) {
    var file = material.file();
    return new MaterialView(
        material.id(),
        material.slot(),
        file.name(),
        file.mediaType(),
        file.size(),
        file.hash(),
        material.at());
  }
}

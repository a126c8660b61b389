package org.banli.casefile;

import java.time.Instant;
import org.banli.document.Files;
import org.banli.vault.Secret;

/** A row of {@code case_material}; columns find the components of the same name. */
record MaterialRow(
    long id,
    String owner,
    String slot,
    String hash,
    Secret name,
    String mediaType,
    long size,
    long uploader,
    Instant at) {

  Materials.Material material() {
    return new Materials.Material(
        id, owner, slot, new Files.Stored(hash, name.value(), mediaType, size), uploader, at);
  }
}

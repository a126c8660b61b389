package org.banli.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.Materials;
import org.banli.document.Files;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Papers as they were handed in. */
@Component("archivePapers")
@Order(2)
class PaperContents implements Contents {

  private final Materials materials;
  private final Files files;

  PaperContents(Materials materials, Files files) {
    this.materials = materials;
    this.files = files;
  }

  @Override
  public String folder() {
    return "papers";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return materials.of(file.no().value()).stream().map(this::piece).toList();
  }

  private Piece piece(Materials.Material paper) {
    var stored = paper.file();
    return new Piece(
        Long.toString(paper.id()),
        stored.name(),
        Map.of(
            "slot", paper.slot(),
            "name", stored.name(),
            "mediaType", stored.mediaType(),
            "size", stored.size(),
            "sha256", stored.hash(),
            "by", paper.by(),
            "at", paper.at()),
        Optional.of(
            new Piece.Attached(stored.name(), stored.hash(), () -> files.original(stored.hash()))));
  }
}

package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import org.banli.document.Files;
import org.banli.identity.Actor;

/** Papers attached to a draft or a case. */
public interface Materials {

  /**
   * @param owner draft id or case number; {@code slot} the material's key in matter.yaml
   */
  Material attach(Actor actor, String owner, String slot, Files.Stored file);

  /** Takes a paper away again; of a case only by whom brought it. */
  void detach(Actor actor, String owner, long material);

  List<Material> of(String owner);

  /**
   * A paper, for those who may read its draft or case.
   *
   * @throws org.banli.platform.Problem not found, also when it is not theirs
   */
  Material get(Actor actor, long id);

  /** One paper. */
  record Material(long id, String owner, String slot, Files.Stored file, long by, Instant at) {}
}

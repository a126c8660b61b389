package org.banli.form;

import java.util.List;
import java.util.stream.Collectors;
import org.banli.matter.PackageRefused;

/** A form that cannot be used: all that is wrong with it, so that it is mended in one go. */
public class FormDefect extends PackageRefused {

  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  public FormDefect(String file, List<Reason> reasons) {
    super(file, "", reasons.stream().map(Reason::toString).collect(Collectors.joining("; ")));
    this.reasons = List.copyOf(reasons);
  }

  /** In the order of the file. */
  public List<Reason> reasons() {
    return reasons == null ? List.of() : reasons;
  }

  /**
   * One thing wrong.
   *
   * @param id of the component; empty when it is the file as a whole
   */
  public record Reason(String id, String reason) {

    @Override
    public String toString() {
      return id.isEmpty() ? reason : "[" + id + "] " + reason;
    }
  }
}

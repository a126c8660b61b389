package org.banli.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forms of matter versions, read once; versions never change. */
@Component
class MatterForms implements Forms {

  private record Key(MatterRef matter, String form) {}

  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Map<Key, Form> known = new ConcurrentHashMap<>();

  MatterForms(Catalogue catalogue, Expressions expressions) {
    this.catalogue = catalogue;
    this.expressions = expressions;
  }

  @Override
  public Form get(MatterRef matter, String form) {
    var key = new Key(matter, form);
    var read = known.get(key);
    if (read == null) {
      read = read(matter, "forms/" + form + ".form");
      known.put(key, read);
    }
    return read;
  }

  /** A version with a form that is wrong is refused as a whole. */
  @EventListener
  void on(Catalogue.Imported imported) {
    catalogue.files(imported.ref()).stream()
        .filter(path -> path.startsWith("forms/") && path.endsWith(".form"))
        .forEach(path -> read(imported.ref(), path));
  }

  @EventListener
  void on(Catalogue.Undone undone) {
    known.keySet().removeIf(key -> key.matter().equals(undone.ref()));
  }

  private Form read(MatterRef matter, String path) {
    return FormReader.read(path, catalogue.file(matter, path), expressions);
  }
}

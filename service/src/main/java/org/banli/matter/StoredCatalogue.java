package org.banli.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The catalogue over the tables; parsed versions are kept, for they never change. */
@Component
class StoredCatalogue implements Catalogue {

  private final MatterMapper mapper;
  private final Map<MatterRef, Matter> parsed = new ConcurrentHashMap<>();

  StoredCatalogue(MatterMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<Matter> open() {
    return current().stream().filter(Matter::open).toList();
  }

  @Override
  public List<Matter> current() {
    return Shelves.ordered(mapper.matters().stream().flatMap(id -> current(id).stream()).toList());
  }

  @Override
  public Optional<Matter> current(String id) {
    return mapper.versions(id).stream().findFirst().map(version -> get(new MatterRef(id, version)));
  }

  @Override
  public Matter get(MatterRef ref) {
    var known = parsed.get(ref);
    if (known != null) {
      return known;
    }
    var matter = MatterReader.read(ref, file(ref, MatterReader.FILE));
    parsed.put(ref, matter);
    return matter;
  }

  @Override
  public List<Matter> versions(String id) {
    return mapper.versions(id).stream().map(version -> get(new MatterRef(id, version))).toList();
  }

  @Override
  public Set<String> files(MatterRef ref) {
    return new LinkedHashSet<>(mapper.files(ref));
  }

  @Override
  public byte[] file(MatterRef ref, String path) {
    return find(ref, path)
        .orElseThrow(
            () -> new NoSuchElementException(ref.id() + ":" + ref.version() + " has no " + path));
  }

  @Override
  public Optional<byte[]> find(MatterRef ref, String path) {
    return mapper.file(ref, path).map(MatterMapper.Content::content);
  }

  @EventListener
  void forget(Undone undone) {
    parsed.remove(undone.ref());
  }
}

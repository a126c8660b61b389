package org.banli.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offices by id and by place. */
@Service
class Directory implements Offices, Routing {

  private final OfficeMapper offices;
  private final DivisionMapper leaves;
  private final Divisions divisions;
  private final Staffing staffing;
  private final Changes changes;

  Directory(
      OfficeMapper offices,
      DivisionMapper leaves,
      Divisions divisions,
      Staffing staffing,
      Changes changes) {
    this.offices = offices;
    this.leaves = leaves;
    this.divisions = divisions;
    this.staffing = staffing;
    this.changes = changes;
  }

  @Override
  public Optional<Office> find(long id) {
    return offices.find(id).flatMap(this::office);
  }

  @Override
  public List<Office> around(DivisionCode division, LocalDate on) {
    return offices.around(division.value(), on).stream()
        .map(this::office)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  @Transactional
  public long open(
      String name, String nameEn, String level, DivisionCode division, LocalDate from) {
    if (!LEVELS.contains(level) || divisions.find(division).isEmpty()) {
      throw Problem.refused("region.office.place", division);
    }
    try {
      offices.insert(name, nameEn, level, division.value(), from);
    } catch (DuplicateKeyException known) {
      throw Problem.refused("region.office.known", name);
    }
    return offices.inserted();
  }

  @Override
  @Transactional
  public void close(long id, LocalDate on, long successor) {
    if (offices.close(id, on) == 0) {
      throw Problem.refused("region.office.closed");
    }
    changes.replaced(id, successor, on);
  }

  @Override
  public List<Office> of(DivisionCode division, LocalDate on) {
    return LEVELS.stream()
        .flatMap(level -> offices.at(level, List.of(division.value()), on).stream())
        .map(this::office)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Office> alternatives(long id, LocalDate on) {
    var office = find(id).orElseThrow(Problem::notFound);
    return covering(office.division(), office.level(), on).stream()
        .filter(other -> other.id() != id)
        .toList();
  }

  /** Nearest first. */
  private List<Office> covering(Division place, String level, LocalDate on) {
    return offices.at(level, Tree.codes(place.path()), on).stream()
        .map(this::office)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(office -> -office.division().path().length()))
        .toList();
  }

  @Override
  public Optional<Route> route(DivisionCode responsible, String level, String role, LocalDate on) {
    var place = divisions.successor(responsible, on);
    var candidates = covering(place, level, on);
    return candidates.stream()
        .filter(office -> staffing.staffed(office.id(), role, on))
        .findFirst()
        .map(office -> new Route(office, true, why(place, office)))
        .or(
            () ->
                candidates.stream()
                    .findFirst()
                    .map(office -> new Route(office, false, nobody(place, office))));
  }

  @Override
  public List<Division> unreachable(DivisionCode under, String level, String role, LocalDate on) {
    var root = divisions.find(under);
    if (root.isEmpty()) {
      return List.of();
    }
    var reached =
        offices.ofLevel(level, on).stream()
            .filter(office -> staffing.staffed(office.id(), role, on))
            .map(this::office)
            .flatMap(Optional::stream)
            .map(office -> office.division().path())
            .toList();
    return leaves.leaves(root.get().path(), on).stream()
        .map(DivisionRow::division)
        .filter(leaf -> reached.stream().noneMatch(leaf.path()::startsWith))
        .toList();
  }

  private Optional<Office> office(OfficeRow row) {
    return divisions
        .find(new DivisionCode(row.division()))
        .map(division -> new Office(row.id(), row.name(), row.nameEn(), row.level(), division));
  }

  private Bilingual why(Division place, Office office) {
    return new Bilingual(
        "本件的责任地是%s，在%s的管辖范围（%s）之内。".formatted(name(place), office.name(), name(office.division())),
        "The place in charge is %s, which lies in the area of %s (%s)."
            .formatted(name(place), office.nameEn(), name(office.division())));
  }

  private Bilingual nobody(Division place, Office office) {
    var why = why(place, office);
    return new Bilingual(
        why.zh() + "但该单位目前没有人担任这一岗位，请管理员安排。",
        why.en() + " Nobody holds this role there today; an administrator has to arrange it.");
  }

  private String name(Division division) {
    return divisions.fullName(division.code());
  }
}

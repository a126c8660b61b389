package org.banli.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class RegionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final DivisionCode COUNTY = new DivisionCode("341881000000");
  private static final DivisionCode XIJIN = new DivisionCode("341881001000");
  private static final DivisionCode CHENGDONG = new DivisionCode("341881001001");
  private static final DivisionCode CHENGXI = new DivisionCode("341881001002");
  private static final DivisionCode NANSHAN = new DivisionCode("341881002000");
  private static final DivisionCode ZONE = new DivisionCode("341881400000");

  @Autowired Divisions divisions;
  @Autowired DivisionMapper divisionMapper;
  @Autowired OfficeMapper offices;
  @Autowired Changes changes;

  private final Staffing staffing = mock(Staffing.class);
  private Directory directory;

  @BeforeEach
  void everybodyAtWork() {
    directory = new Directory(offices, divisionMapper, divisions, staffing, changes);
    when(staffing.staffed(anyLong(), any(), any())).thenReturn(true);
  }

  @Test
  void theCountryHasItsProvincesAndTheDemoCountyItsTownships() {
    assertThat(divisions.children(Optional.empty(), DAY)).hasSize(31);
    assertThat(divisions.children(Optional.of(COUNTY), DAY)).hasSize(19);
    assertThat(divisions.fullName(CHENGDONG)).isEqualTo("安徽省宣城市宁国市西津街道城东社区居委会");
  }

  @Test
  void fillersOfTheCodeListAreNoNames() {
    assertThat(divisions.fullName(new DivisionCode("110101000000"))).isEqualTo("北京市东城区");
  }

  // R69
  @Test
  void aCaseGoesToTheOfficeOfItsTownshipWithAReason() {
    var route = directory.route(CHENGDONG, "township", "clerk", DAY).orElseThrow();

    assertThat(route.office().name()).isEqualTo("西津街道办事处");
    assertThat(route.why().zh()).contains("城东社区居委会", "西津街道办事处");
  }

  // R69: a zone stands as county equivalent for its own area
  @Test
  void aZonesOfficeStandsBeforeTheCountyForItsArea() {
    offices.insert("宁国经济技术开发区社会事务局", "Zone office", "county", ZONE.value(), DAY);

    assertThat(directory.route(ZONE, "county", "reviewer", DAY).orElseThrow().office().name())
        .isEqualTo("宁国经济技术开发区社会事务局");
    assertThat(directory.route(XIJIN, "county", "reviewer", DAY).orElseThrow().office().name())
        .isEqualTo("宁国市民政局");
  }

  @Test
  void anOfficeWithoutHolderOfTheRoleIsNamedAsSuch() {
    var township = directory.route(CHENGDONG, "township", "leader", DAY).orElseThrow().office();
    when(staffing.staffed(eq(township.id()), eq("leader"), any())).thenReturn(false);

    var route = directory.route(CHENGDONG, "township", "leader", DAY).orElseThrow();

    assertThat(route.staffed()).isFalse();
    assertThat(route.why().zh()).contains("没有人担任");
    assertThat(directory.unreachable(XIJIN, "township", "leader", DAY))
        .extracting(Division::code)
        .contains(CHENGDONG, CHENGXI)
        .doesNotContain(XIJIN);
    assertThat(directory.unreachable(COUNTY, "township", "clerk", DAY)).isEmpty();
  }

  // R70
  @Test
  void aMergedVillageKeepsItsCodeAndSendsNewCasesToItsSuccessor() {
    divisions.merge(CHENGDONG, CHENGXI, DAY);

    assertThat(divisions.children(Optional.of(XIJIN), DAY))
        .extracting(Division::code)
        .doesNotContain(CHENGDONG);
    assertThat(divisions.children(Optional.of(XIJIN), DAY.minusDays(1)))
        .extracting(Division::code)
        .contains(CHENGDONG);
    assertThat(divisions.successor(CHENGDONG, DAY).code()).isEqualTo(CHENGXI);
    assertThat(divisions.successor(CHENGDONG, DAY.minusDays(1)).code()).isEqualTo(CHENGDONG);
    assertThat(divisions.find(CHENGDONG)).isPresent();
    assertThat(directory.route(CHENGDONG, "village", "worker", DAY).orElseThrow().office().name())
        .isEqualTo(divisions.find(CHENGXI).orElseThrow().name());
  }

  // R70: what lies below keeps its code and changes its way, from the day on
  @Test
  void aMergedTownshipBringsItsVillagesAlong() {
    var villages = divisions.children(Optional.of(XIJIN), DAY).size();
    var before = divisions.children(Optional.of(NANSHAN), DAY).size();
    divisions.merge(XIJIN, NANSHAN, DAY);

    assertThat(divisions.children(Optional.of(XIJIN), DAY)).isEmpty();
    assertThat(divisions.children(Optional.of(XIJIN), DAY.minusDays(1))).hasSize(villages);
    assertThat(divisions.children(Optional.of(NANSHAN), DAY)).hasSize(before + villages);
    assertThat(divisions.find(CHENGDONG).orElseThrow().path())
        .endsWith("/" + COUNTY + "/" + NANSHAN + "/" + CHENGDONG + "/");
    assertThat(directory.route(CHENGDONG, "township", "clerk", DAY).orElseThrow().office().name())
        .isEqualTo(
            directory.route(NANSHAN, "township", "clerk", DAY).orElseThrow().office().name());
    assertThat(directory.unreachable(NANSHAN, "township", "clerk", DAY)).isEmpty();
  }

  @Test
  void aMergerToComeChangesNothingToday() {
    divisions.merge(XIJIN, NANSHAN, DAY.plusDays(1));

    assertThat(divisions.find(CHENGDONG).orElseThrow().path()).contains("/" + XIJIN + "/");
    assertThat(divisions.children(Optional.of(XIJIN), DAY)).isNotEmpty();
  }

  @Test
  void whatIsNoMergerIsRefused() {
    assertThatThrownBy(() -> divisions.merge(XIJIN, CHENGDONG, DAY))
        .hasMessageContaining("region.merge.level");
    assertThatThrownBy(() -> divisions.merge(CHENGDONG, XIJIN, DAY))
        .hasMessageContaining("region.merge.level");
    divisions.merge(CHENGDONG, CHENGXI, DAY);
    assertThatThrownBy(() -> divisions.merge(CHENGXI, CHENGDONG, DAY))
        .hasMessageContaining("region.merge.into-unknown");
  }

  @Test
  void mergingTwiceIsRefused() {
    divisions.merge(CHENGDONG, CHENGXI, DAY);

    assertThatThrownBy(() -> divisions.merge(CHENGDONG, CHENGXI, DAY.plusDays(1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("region.merge.ended");
  }
}

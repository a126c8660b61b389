package org.banli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.banli.BanliTest;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class ShelvesTest {

  @Autowired ChangedMatters matters;

  @Test
  void familiesStandWhereTheirFirstMatterDoesAndEachMatterAtItsPlace() {
    var divorce = matter("divorce", "marriage", 32);
    var marriage = matter("marriage", "marriage", 31);
    var relief = matter("relief", "relief", 11);
    var late = matter("aid", "relief", 90);
    var none = matter("any", "a", Matter.Family.LAST);

    assertThat(Shelves.ordered(List.of(none, divorce, late, marriage, relief)))
        .containsExactly(relief, late, marriage, divorce, none);
  }

  @Test
  void aPlaceThatIsNoNumberIsRefusedAtImport() {
    assertThatThrownBy(
            () ->
                matters.importWith(
                    "old-age-allowance", yaml -> yaml.replace("place: 21", "place: first")))
        .hasMessage("matter.yaml [family.place]: a number from 1 to 999 is expected");
  }

  private static Matter matter(String id, String family, int place) {
    var matter = mock(Matter.class);
    when(matter.ref()).thenReturn(new MatterRef(id, 1));
    when(matter.family())
        .thenReturn(new Matter.Family(family, new Bilingual(family, family), place));
    return matter;
  }
}

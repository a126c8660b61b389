package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

  // rules C.3 step 1: one name only
  @ParameterizedTest
  @CsvSource({
    "宁国市青峯登山协会, 宁国市青峰登山协会",
    "宁国市羣英读书社, 宁国市群英读书社",
    "甯國市書畫協會, 宁国市书画协会",
    "宁国市（西津）老年协会, 宁国市(西津)老年协会",
    "ＡＢＣ 志愿者　协会, abc志愿者协会",
    "宁国市“阳光”助残中心, 宁国市阳光助残中心",
    "宁国市·慈善会, 宁国市慈善会",
    "宁国市裡庄村邨史馆, 宁国市里庄村村史馆",
  })
  void namesThatDifferByWritingOnlyAreEqual(String one, String other) {
    assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "宁国市登山协会, 宁国市登高协会",
    "宁国市青峰登山协会, 宁国市青山登山协会",
    "宁国市书法协会, 宁国市书画协会",
    "𠮷祥社, 吉祥社",
  })
  void otherNamesStayApart(String one, String other) {
    assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other));
  }

  @Property
  void plainIsPlain(@ForAll @StringLength(max = 12) @CharRange(from = '㐀', to = '鿿') String name) {
    var plain = PlainName.of(name);
    assertThat(PlainName.of(plain)).isEqualTo(plain);
  }

  @Property
  void anythingCanBeCompared(@ForAll String name) {
    var plain = PlainName.of(name);
    assertThat(PlainName.of(plain)).isEqualTo(plain);
  }
}

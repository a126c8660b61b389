package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "民法典 第一千零九十八条第一项、第一千零九十九条 | Civil Code Art. 1098 item 1, Art. 1099",
        "《民法典》第一千零四十六条至第一千零四十九条 | Civil Code Art. 1046 to Art. 1049",
        "民法典 第一千一百条第二款 | Civil Code Art. 1100 para. 2",
        "民法典 第十三条 | Civil Code Art. 13",
        "民法典 第二十条 | Civil Code Art. 20",
        "民法典第一千零四十二条、婚姻登记条例第九条 | Civil Code Art. 1042, Regulations on Marriage Registration Art. 9",
        "婚姻登记条例（2003年）第十条第一款 | Regulations on Marriage Registration (2003) Art. 10 para. 1",
        "慈善法 第十六条第（三）项；民法典 第十八条 | Charity Law Art. 16 item 3; Civil Code Art. 18",
        "民发〔2018〕23号 二（一） | Min Fa [2018] No. 23 part 2 (1)",
        "民发〔2018〕23号 二（一）（限额为地方规定） | Min Fa [2018] No. 23 part 2 (1) (limit set by local rule)",
        "《意见（民发〔2018〕23号）》二 | 意见 (Min Fa [2018] No. 23) part 2",
        "某某办法 第三条 | 某某办法 Art. 3"
      })
  void namesAndNumbersAreRead(String chinese, String english) {
    assertThat(EnglishLaw.of(chinese)).isEqualTo(english);
  }
}

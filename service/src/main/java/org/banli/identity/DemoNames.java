package org.banli.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Names and identity numbers of people who do not exist, the same ones with every start. */
final class DemoNames {

  private static final String[] FAMILY =
      ("王 李 张 刘 陈 杨 黄 吴 周 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓"
              + " 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范")
          .split(" ");
  private static final String[] GIVEN =
      ("建国 秀英 志强 桂兰 海燕 文军 晓梅 国庆 玉珍 永福 丽华 德明 春霞 俊杰 淑芬 立新 红梅 卫东 雪琴"
              + " 长江 小平 金凤 东升 美玲 思远 佳怡 明辉 爱民 月娥 振华 婷婷 正义 素芳 新华 凤英 宏伟 静")
          .split(" ");
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1968, 1, 5);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private DemoNames() {}

  static String name(int number) {
    return FAMILY[number * 7 % FAMILY.length] + GIVEN[number * 11 % GIVEN.length];
  }

  /** A well-formed number of a person born in 宁国市. */
  static String idNumber(int number) {
    LocalDate birth = FIRST_BIRTH.plusDays(number * 41L % 11_000);
    return idNumber(birth, 500 + number % 499);
  }

  /** With its check character (GB 11643); an odd sequence is a man's. */
  static String idNumber(LocalDate birth, int sequence) {
    String digits =
        "341881%s%03d".formatted(birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }
}

package org.banli.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R11: a visit is handed to a contractor and given back, on phones without scripts. */
class ContractorTest extends Installation {

  @Autowired Samples samples;

  @Test
  void aVisitIsHandedOverAndGivenBack() {
    var item = samples.toVisit(samples.person("张交办"), this::until);
    var worker = withoutScripts().signIn("村（社区）", "村级协理员");
    worker.go("/tasks/" + item.id());
    worker.page.locator("form[action$='/assign'] button").click();
    worker.reads("等待提交");
    worker.look();
    var contractor = withoutScripts().signIn("县（市、区）", "第三方调查员");
    contractor.go("/inbox");
    contractor.reads(item.no().value());
    contractor.look();
    contractor.go("/tasks/" + item.id());
    contractor.reads("张交办");
    contractor.look();
    contractor.press("不能办理，退回交办单位");
    contractor.reads("交给我的入户调查");
    worker.go("/cases/" + item.no());
    worker.reads("交第三方调查员入户");
  }

  // issue 6: nobody loses what they typed
  @Test
  void whatWasTypedStaysWhenTheOfficeTakesTheVisitBackMeanwhile() {
    var item = samples.contracted(samples.person("张收回"), this::until);
    var contractor = stranger().signIn("县（市、区）", "第三方调查员");
    contractor.go("/inbox");
    contractor.reads("交给您一次入户调查");
    contractor.go("/tasks/" + item.id());
    contractor.page.locator("[name='visit.place']").fill("三组12号，家中无人");
    var worker = stranger().signIn("村（社区）", "村级协理员");
    worker.go("/cases/" + item.no());
    worker.press("收回");
    worker.reads("交第三方调查员入户");
    contractor.press("提交调查结果");
    contractor.reads("收回这次入户调查");
    contractor.reads("三组12号，家中无人");
    contractor.look();
    contractor.go("/inbox");
    contractor.reads("您不用再去");
  }
}

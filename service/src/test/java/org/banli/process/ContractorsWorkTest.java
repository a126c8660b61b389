package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.banli.casefile.Materials;
import org.banli.identity.Actor;
import org.banli.worklist.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** R11: a contractor finds the visit, does it and hands it in. */
class ContractorsWorkTest extends ContractedVisit {

  @Autowired Materials materials;

  @Test
  void theContractorFindsTheVisitAndWhatItNeeds() throws Exception {
    as(CONTRACTOR, get("/inbox")).andExpect(text("现在没有交给您的入户调查"));
    assign();
    as(CONTRACTOR, get("/inbox")).andExpect(text("/tasks/" + id, "交给我的入户调查"));
    var file = cases.get(real.no());
    var visit = visits.visited(people.staff(CONTRACTOR), id);
    assertThat(visit.address()).isNotBlank();
    as(CONTRACTOR, get("/tasks/" + id))
        .andExpect(text(file.name().value(), file.phone().value(), visit.address(), "提交调查结果"))
        .andExpect(content().string(not(containsString(file.idNumber().value()))))
        .andExpect(content().string(not(containsString("/cases/"))))
        .andExpect(content().string(not(containsString("/files/"))));
    as(CONTRACTOR, get("/tasks/" + id + "?lang=en")).andExpect(text("Whom to visit", "Hand in"));
    as(CONTRACTOR, get(API + "/work-items/" + id + "/visit"))
        .andExpect(jsonPath("$.phone").value(file.phone().value()));
  }

  @Test
  void aContractorGivesBackWhatTheyCannotDo() throws Exception {
    assign();
    as(CONTRACTOR, post("/tasks/" + id + "/take-back").param("_case", real.no().value()))
        .andExpect(redirectedUrl("/inbox"));
    assertThat(find().contracted()).isFalse();
    as(CONTRACTOR, get("/inbox")).andExpect(status().isOk());
  }

  @Test
  void whatAContractorHandsInSaysSoAndTheRouteGoesOn() throws Exception {
    assign();
    handIn();
    var done =
        worklist.doneOfCase(people.staff(WORKER), real.no()).stream()
            .filter(item -> item.id() == id)
            .findFirst()
            .orElseThrow();
    assertThat(done.contracted()).isTrue();
    as(WORKER, get("/cases/" + real.no())).andExpect(text("由第三方调查员提交"));
    as(CONTRACTOR, get("/inbox?queue=done"))
        .andExpect(content().string(not(containsString(real.no().value()))));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(content().string(not(containsString("/cases/"))));
    assertThat(worklist.ofCase(Actor.SYSTEM, real.no()))
        .extracting(WorkItem::id)
        .doesNotContain(id);
  }

  @Test
  void photosOfTheVisitAreTheContractorsAndOtherPapersAreNot() throws Exception {
    var photo = new MockMultipartFile("file", "x.png", "image/png", picture());
    var upload = API + "/work-items/" + id + "/materials";
    as(CONTRACTOR, keyed(multipart(upload).file(photo).param("slot", "photos")))
        .andExpect(status().isNotFound());
    assign();
    as(CONTRACTOR, keyed(multipart(upload).file(photo).param("slot", "photos")))
        .andExpect(status().isCreated());
    var own =
        materials.of(real.no().value()).stream()
            .filter(paper -> paper.by() == contractor)
            .findFirst()
            .orElseThrow();
    as(CONTRACTOR, get("/files/" + own.id())).andExpect(status().isOk());
    as(CONTRACTOR, get("/files/" + real.paper())).andExpect(status().isNotFound());
    visits.takeBack(people.staff(WORKER), id);
    as(CONTRACTOR, get("/files/" + own.id())).andExpect(status().isNotFound());
  }

  private static AbstractMockHttpServletRequestBuilder<?> keyed(
      AbstractMockHttpServletRequestBuilder<?> request) {
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    return request;
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new java.awt.image.BufferedImage(60, 40, 1), "png", out);
    return out.toByteArray();
  }
}

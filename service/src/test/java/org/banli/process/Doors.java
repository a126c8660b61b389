package org.banli.process;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Every address at which a case can be read or changed. */
record Doors(RealCases.RealCase real) {

  static final String API = "/api/v1";

  List<String> ofApplicants() {
    return List.of(
        "/my/cases/" + real.no(),
        "/my/cases/" + real.no() + "/submitted",
        "/my/cases/" + real.no() + "/withdraw",
        "/files/" + real.paper(),
        "/files/" + real.paper() + "?view=false",
        "/letters/" + real.letter(),
        "/letters/" + real.letter() + "/translation",
        "/drafts/" + real.draft(),
        "/drafts/" + real.draft() + "/pages/Page_household",
        "/drafts/" + real.draft() + "/check",
        "/drafts/" + real.draft() + "/sign",
        "/drafts/" + real.draft() + "/discard");
  }

  List<String> ofPrograms() {
    var addresses = new ArrayList<String>();
    for (String part :
        List.of(
            "",
            "/standing",
            "/timeline",
            "/answers",
            "/materials",
            "/letters",
            "/messages",
            "/work-items")) {
      addresses.add(API + "/cases/" + real.no() + part);
    }
    addresses.add(API + "/materials/" + real.paper());
    addresses.add(API + "/materials/" + real.paper() + "?view=true");
    addresses.add(API + "/letters/" + real.letter());
    addresses.add(API + "/letters/" + real.letter() + "/translation");
    return addresses;
  }

  /** For programs of staff who read the file; the applicant's own find nothing here either. */
  List<String> ofStaffsPrograms() {
    return Stream.of(
            "/answers/application/revisions", "/objections", "/diagram", "/work-items/done")
        .map(part -> API + "/cases/" + real.no() + part)
        .toList();
  }

  /** For whoever has the item on their desk. */
  List<String> ofItem() {
    var item = API + "/work-items/" + real.item().id();
    return List.of(item, item + "/form", item + "/answers", item + "/visit");
  }

  List<String> ofDraft() {
    var draft = API + "/drafts/" + real.draft();
    return List.of(
        draft,
        draft + "/defects",
        draft + "/materials",
        draft + "/missing-materials",
        API + "/materials/" + real.kept());
  }

  /** Nothing there: neither for strangers nor, at this point of the route, for its own people. */
  List<String> empty() {
    var no = API + "/cases/" + real.no();
    var hash = "0".repeat(64);
    return List.of(
        no + "/worksheet",
        no + "/notice",
        no + "/check",
        no + "/offer",
        no + "/signatures/" + hash,
        API + "/drafts/" + real.draft() + "/signatures/" + hash,
        API + "/drafts/" + real.draft() + "/submission");
  }

  List<AbstractMockHttpServletRequestBuilder<?>> writing() {
    var answers = "{\"version\":0,\"answers\":{},\"page\":\"Page_account\"}";
    var completion = "{\"version\":0,\"outcome\":\"done\",\"answers\":{}}";
    var image = new MockMultipartFile("file", "x.png", "image/png", new byte[] {1});
    var task = "/tasks/" + real.item().id();
    return List.of(
        post("/my/cases/" + real.no() + "/messages").param("text", "x"),
        post("/my/cases/" + real.no() + "/withdraw").param("reason", "x"),
        multipart("/my/cases/" + real.no() + "/files").file(image).param("slot", "identity"),
        post("/cases/" + real.no() + "/messages").param("_text", "x").param("text", "x"),
        post(task + "/claim"),
        post(task + "/assign").param("_case", real.no().value()).param("_contractor", "1"),
        post(task + "/take-back").param("_case", real.no().value()),
        post(task + "/release").param("_case", real.no().value()),
        post(task).param("_version", "0").param("_outcome", "done"),
        post("/drafts/" + real.draft() + "/pages/Page_account").param("version", "0"),
        post("/drafts/" + real.draft() + "/autosave")
            .param("_page", "Page_account")
            .param("version", "0"),
        multipart("/drafts/" + real.draft() + "/files").file(image).param("slot", "identity"),
        post("/drafts/" + real.draft() + "/sign").param("promise", "true"),
        post("/drafts/" + real.draft() + "/discard"),
        json(post(API + "/cases/" + real.no() + "/messages"), "{\"text\":\"x\"}"),
        json(post(API + "/cases/" + real.no() + "/withdrawal"), "{\"text\":\"x\"}"),
        json(post(API + "/work-items/" + real.item().id() + "/claim"), "{}"),
        json(post(API + "/work-items/" + real.item().id() + "/release"), "{}"),
        json(post(API + "/work-items/" + real.item().id() + "/assignment"), "{\"contractor\":1}"),
        json(post(API + "/work-items/" + real.item().id() + "/take-back"), "{}"),
        json(post(API + "/work-items/" + real.item().id() + "/completion"), completion),
        json(post(API + "/cases/" + real.no() + "/offer"), "{}"),
        multipart(API + "/cases/" + real.no() + "/materials")
            .file(image)
            .param("slot", "identity")
            .header("Idempotency-Key", UUID.randomUUID().toString()),
        multipart(task.replace("/tasks", API + "/work-items") + "/materials")
            .file(image)
            .param("slot", "identity")
            .header("Idempotency-Key", UUID.randomUUID().toString()),
        multipart(API + "/drafts/" + real.draft() + "/materials")
            .file(image)
            .param("slot", "identity")
            .header("Idempotency-Key", UUID.randomUUID().toString()),
        delete(API + "/cases/" + real.no() + "/materials/" + real.paper()),
        delete(API + "/drafts/" + real.draft() + "/materials/" + real.kept()),
        json(put(API + "/drafts/" + real.draft()), answers),
        json(
            post(API + "/drafts/" + real.draft() + "/submission"),
            "{\"signature\":\"typed:x\",\"promise\":true}"),
        delete(API + "/drafts/" + real.draft()));
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      AbstractMockHttpServletRequestBuilder<?> request, String body) {
    return request
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .content(body);
  }
}

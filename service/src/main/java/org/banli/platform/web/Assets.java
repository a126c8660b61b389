package org.banli.platform.web;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code asset(path)} of the templates: the address with the content's hash, cacheable for ever.
 */
@Component
class Assets implements TemplateMethodModelEx {

  private final Map<String, String> manifest;

  Assets(ObjectMapper json) throws IOException {
    var file = new ClassPathResource("static/assets-manifest.json");
    if (!file.exists()) {
      manifest = Map.of();
      return;
    }
    try (var content = file.getInputStream()) {
      manifest = json.readValue(content, new TypeReference<>() {});
    }
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    var path = String.valueOf(Texts.plain(arguments, 0));
    var hashed = manifest.get(path);
    if (hashed == null) {
      throw new TemplateModelException("no such asset: " + path);
    }
    return "/assets/" + hashed;
  }
}

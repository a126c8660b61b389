package org.banli.applicant.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.banli.document.Files;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A signature from a page: the hash of a picture already sent up, a picture as data URL, a picture
 * as part, or a typed name with the box ticked.
 */
@Component
class Signatures {

  private static final String PNG = "data:image/png;base64,";

  private final Files files;

  Signatures(Files files) {
    this.files = files;
  }

  Optional<String> read(HttpServletRequest request, String name) {
    var value = parameter(request, name);
    if (value.startsWith(PNG)) {
      return Optional.of(store(value.substring(PNG.length())));
    }
    if (value.matches("[0-9a-f]{64}")) {
      return Optional.of(value);
    }
    return picture(request, "_file." + name).or(() -> typed(request, name));
  }

  private Optional<String> typed(HttpServletRequest request, String name) {
    boolean agreed = "true".equals(request.getParameter("_agree." + name));
    return Optional.of(parameter(request, "_typed." + name))
        .filter(typed -> agreed && !typed.isEmpty() && typed.codePointCount(0, typed.length()) < 30)
        .map(typed -> "typed:" + typed);
  }

  private Optional<String> picture(HttpServletRequest request, String name) {
    var part = part(request, name);
    if (part == null || part.getSize() == 0) {
      return Optional.empty();
    }
    try (var content = part.getInputStream()) {
      var fileName = Objects.requireNonNullElse(part.getSubmittedFileName(), "signature");
      return Optional.of(files.store(fileName, content).hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String store(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      return files.store("signature.png", new ByteArrayInputStream(bytes)).hash();
    } catch (IllegalArgumentException broken) {
      throw Problem.refused("casefile.submit.signature");
    }
  }

  private static @Nullable Part part(HttpServletRequest request, String name) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return null;
    }
    try {
      return request.getPart(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}

package org.banli.casefile;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banli.document.Files;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signatures that stand in answers: hashes of pictures, or typed names. */
@Component
public class SignaturePictures {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String TYPED = "typed:";

  private final Files files;

  SignaturePictures(Files files) {
    this.files = files;
  }

  /** The picture, if these answers hold it: whoever may read the answers may see it. */
  public Files.Viewable of(Map<String, ?> answers, String hash) {
    if (!HASH.matcher(hash).matches() || texts(answers).noneMatch(hash::equals)) {
      throw Problem.notFound();
    }
    return files.viewable(hash, Optional.empty());
  }

  /**
   * What was signed on a page and is kept with no case yet, as data URLs by hash: the page drawn
   * again shows it.
   */
  public Map<String, String> posted(Map<String, ?> answers) {
    Map<String, String> pictures = new LinkedHashMap<>();
    texts(answers)
        .filter(text -> HASH.matcher(text).matches())
        .forEach(hash -> url(hash).ifPresent(url -> pictures.put(hash, url)));
    return pictures;
  }

  /** The same answers unsigned: what is done again is signed again. */
  public static Map<String, Object> without(Map<String, ?> answers) {
    Map<String, Object> kept = new LinkedHashMap<>();
    answers.forEach(
        (key, value) -> {
          if (!signed(value)) {
            kept.put(key, within(value));
          }
        });
    return kept;
  }

  @SuppressWarnings("unchecked")
  private static Object within(Object value) {
    if (value instanceof Map<?, ?> map) {
      return without((Map<String, ?>) map);
    }
    return value instanceof List<?> list
        ? list.stream().map(SignaturePictures::within).toList()
        : value;
  }

  private static boolean signed(@Nullable Object value) {
    return value instanceof String text && (HASH.matcher(text).matches() || text.startsWith(TYPED));
  }

  private Optional<String> url(String hash) {
    try {
      var picture = files.viewable(hash, Optional.empty());
      var content = Base64.getEncoder().encodeToString(picture.content());
      return Optional.of("data:" + picture.mediaType() + ";base64," + content);
    } catch (Problem unknown) {
      return Optional.empty();
    }
  }

  private static Stream<String> texts(@Nullable Object answers) {
    if (answers instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(SignaturePictures::texts);
    }
    if (answers instanceof Collection<?> many) {
      return many.stream().flatMap(SignaturePictures::texts);
    }
    return answers instanceof String text ? Stream.of(text) : Stream.empty();
  }
}

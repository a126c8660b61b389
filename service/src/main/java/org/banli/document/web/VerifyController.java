package org.banli.document.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.banli.document.Letters;
import org.banli.document.Letters.Letter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tells anyone who holds a letter whether we issued it; never whom it concerns. */
@Controller
class VerifyController {
  private static final String PAGE = "document/verify";
  private static final int LONGEST_SHOWN = 40;

  private final Letters letters;

  VerifyController(Letters letters) {
    this.letters = letters;
  }

  @GetMapping("/verify")
  String ask(@RequestParam Optional<String> code, Model page) {
    String typed = code.map(String::strip).orElse("");
    return typed.isEmpty() ? PAGE : show(typed, page);
  }

  @GetMapping("/verify/{code}")
  String show(@PathVariable String code, Model page) {
    page.addAttribute("code", shown(code));
    letters
        .verify(code)
        .ifPresent(
            letter ->
                page.addAttribute("corrected", letters.corrected(letter.caseNo()).orElse(null))
                    .addAttribute("letter", letter)
                    .addAttribute("hash", letters.hash(letter.id())));
    return PAGE;
  }

  @PostMapping("/verify/{code}")
  String compare(@PathVariable String code, @RequestParam Optional<MultipartFile> file, Model page)
      throws IOException {
    Optional<Letter> letter = letters.verify(code);
    byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
    letter.ifPresent(l -> page.addAttribute("compared", compared(l, content)));
    return show(code, page);
  }

  private String compared(Letter letter, byte[] content) {
    if (content.length == 0) {
      return "nofile";
    }
    return letters.hash(letter.id()).equals(hash(content)) ? "same" : "different";
  }

  private static String shown(String code) {
    return code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) + "…" : code;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

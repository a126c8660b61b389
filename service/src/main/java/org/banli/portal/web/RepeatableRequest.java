package org.banli.portal.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose JSON body is read once and kept, so that it can be told from another request. */
class RepeatableRequest extends HttpServletRequestWrapper {

  private final byte[] body;

  RepeatableRequest(HttpServletRequest request) throws IOException {
    super(request);
    body = multipart(request) ? new byte[0] : request.getInputStream().readAllBytes();
  }

  /** What makes two requests the same: address, query and body; of an upload its length. */
  String fingerprint() {
    return String.join(
        "\n",
        getRequestURI(),
        Optional.ofNullable(getQueryString()).orElse(""),
        multipart(this)
            ? String.valueOf(getContentLengthLong())
            : new String(body, StandardCharsets.ISO_8859_1));
  }

  private static boolean multipart(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return multipart(this) ? super.getInputStream() : new Kept(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Kept extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Kept(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is read already");
    }
  }
}

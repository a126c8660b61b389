package org.banli.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a server on this machine and can be cut: to its clients the server is then gone.
 */
final class Relay implements AutoCloseable {

  private final int to;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Relay(int to) throws IOException {
    this.to = to;
    thread(
        () -> {
          while (true) {
            join(door.accept());
          }
        });
  }

  int port() {
    return door.getLocalPort();
  }

  /** Breaks every connection and lets no new one live. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    cut();
    door.close();
  }

  private void join(Socket client) throws IOException {
    if (cut) {
      client.close();
      return;
    }
    var server = new Socket(InetAddress.getLoopbackAddress(), to);
    open.add(client);
    open.add(server);
    thread(() -> pass(client, server));
    thread(() -> pass(server, client));
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    }
  }

  private static void thread(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException cutOff) {
                // that is what it is for
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }
}

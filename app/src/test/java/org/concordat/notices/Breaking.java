package org.concordat.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Stands before an IMAP server and breaks a connection after so many bodies were asked for, until it is mended.
final class Breaking implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile int bodies;

    Breaking(int server, int bodies) throws IOException {
        this.server = server;
        this.bodies = bodies;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void mend() {
        bodies = Integer.MAX_VALUE;
    }

    private void accept() {
        while (true) {
            try {
                var client = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> answers(behind, client));
                Thread.ofVirtual().start(() -> asks(client, behind));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answers(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            close(from);
        }
        close(to);
    }

    private void asks(Socket from, Socket to) {
        int asked = 0;
        try (var lines = new BufferedReader(new InputStreamReader(from.getInputStream(), ISO_8859_1))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                asked += line.contains("BODY") ? 1 : 0;
                if (asked > bodies) {
                    break;
                }
                to.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
                to.getOutputStream().flush();
            }
        } catch (IOException broken) {
            close(from);
        }
        close(to);
    }

    private static void close(Closeable it) {
        try {
            it.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

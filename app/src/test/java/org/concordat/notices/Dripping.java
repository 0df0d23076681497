package org.concordat.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A receiver that is never done with its answer, and never silent for long.
final class Dripping implements AutoCloseable {

    private static final int BETWEEN_MILLIS = 100;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch closing = new CountDownLatch(1);

    Dripping() throws IOException {
        Thread.ofVirtual().start(this::drips);
    }

    private void drips() {
        try (var socket = server.accept()) {
            while (!closing.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write('H');
            }
        } catch (IOException | InterruptedException gone) {
            closing.countDown();
        }
    }

    String address() {
        return "http://localhost:" + server.getLocalPort() + "/in";
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
    }
}

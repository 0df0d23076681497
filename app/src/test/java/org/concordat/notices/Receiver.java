package org.concordat.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A body's own system, which answers as it is told.
final class Receiver implements AutoCloseable {

    /// What it was sent, whatever it answered.
    record Got(String id, long second, String signature, String type, String body) {
    }

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int answers = 204;
    volatile boolean hangs;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/in", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(headers.getFirst("webhook-id"), Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"), headers.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (hangs) {
                await();
            }
            if (answers == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(answers, -1);
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/in";
    }

    List<Got> got() {
        return got;
    }

    Map<String, Object> event(int number) {
        return new tools.jackson.databind.json.JsonMapper().readValue(got.get(number).body(),
                new tools.jackson.core.type.TypeReference<>() { });
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}

package org.concordat.notices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A mail server that does as it is told at one point, as bad ones do.
final class ScriptedSmtp implements AutoCloseable {

    /// What it does.
    enum Fault { NONE, HANGS_AT_ONCE, DRIPS, REFUSES_THE_ADDRESS, LATER, REFUSES_THE_SENDER, GOES_AWAY_AFTER_THE_TEXT, HANGS_AFTER_THE_TEXT }

    private final ServerSocket server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    volatile Fault fault;

    ScriptedSmtp(Fault fault) throws IOException {
        this.fault = fault;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /// The texts it has been given whole, whatever it replied.
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> speak(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket socket) {
        try (socket; var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            if (fault == Fault.HANGS_AT_ONCE) {
                closing.await();
            }
            while (fault == Fault.DRIPS) {
                socket.getOutputStream().write("220-wait\r\n".getBytes(US_ASCII));
                closing.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            say(socket, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(socket, in, line)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    private boolean answer(Socket socket, BufferedReader in, String line) throws IOException, InterruptedException {
        if (line.startsWith("MAIL") && fault == Fault.REFUSES_THE_SENDER) {
            say(socket, "550 not you");
        } else if (line.startsWith("RCPT") && fault == Fault.REFUSES_THE_ADDRESS) {
            say(socket, "550 no such user");
        } else if (line.startsWith("RCPT") && fault == Fault.LATER) {
            say(socket, "451 try later");
        } else if (line.startsWith("DATA")) {
            say(socket, "354 go on");
            return text(socket, in);
        } else {
            say(socket, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
        return true;
    }

    private boolean text(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        taken.add(text.toString());
        if (fault == Fault.HANGS_AFTER_THE_TEXT) {
            closing.await();
        }
        if (fault == Fault.GOES_AWAY_AFTER_THE_TEXT) {
            return false;
        }
        say(socket, "250 taken");
        return true;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

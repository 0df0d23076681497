package org.concordat.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Requests as they stand, over a bare connection: also such as no client makes.
final class Bare {

    private Bare() {
    }

    /// The status, the headers and the body that come back.
    ///
    /// @param head the first line and the headers, each with its end, but for the one that closes the connection
    static Injected.Answer send(int port, String head, byte[] body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var request = new ByteArrayOutputStream();
            request.writeBytes((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Injected.Answer read(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var headers = new TreeMap<String, List<String>>();
        Arrays.stream(lines).skip(1).map(line -> line.split(": ?", 2)).forEach(it ->
                headers.computeIfAbsent(it[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(it[1]));
        return new Injected.Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length > 1 ? parts[1] : "");
    }
}

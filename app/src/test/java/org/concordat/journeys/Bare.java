package org.concordat.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

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

    /// A call of a system in somebody's name, as [CallsToTry] has it, with headers that stand in the place of its own.
    ///
    /// @param version of what is changed; empty where there is none
    static Injected.Answer call(int port, RoutesToTry.Way way, String method, String path, String version,
                                Map<String, String> hostile, String body) throws IOException {
        var headers = new TreeMap<>(Map.of("Host", "localhost:" + port, "Authorization", "Bearer " + way.fields().get("token"),
                "Concordat-Acting-For", way.officer().toString(), "Idempotency-Key", UUID.randomUUID().toString(),
                "Content-Type", "application/json"));
        if (!version.isEmpty()) {
            headers.put("If-Match", version);
        }
        headers.putAll(hostile);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Length", "" + bytes.length);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return send(port, head.toString(), bytes);
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

package org.concordat.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.concordat.tlog.AddCheckpoint;
import org.concordat.tlog.Disk;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A [Witness] over HTTP: `POST /add-checkpoint`, `GET /<origin hash>/checkpoint`.
///
/// As a program: `WitnessServer ADDRESS PORT STORE KEYS POLICY`, where KEYS is a file with one signing key a line and
/// POLICY names the logs it knows. It ends with 2 if it was called wrongly, 3 if a file could not be read or the port is taken.
/// **Source:** C2SP tlog-witness, "HTTP Interface".
public final class WitnessServer implements Closeable {

    static final int STARTED = 0;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;

    private static final int PORT_MAX = 65_535;
    private static final Pattern LATEST = Pattern.compile("/[0-9a-f]{64}/checkpoint");

    private final Witness witness;
    private final HttpServer server;

    /// Starts at once; port 0 takes a free one.
    public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try {
            if (path.equals("/add-checkpoint")) {
                add(exchange);
            } else if (LATEST.matcher(path).matches() && exchange.getRequestMethod().equals("GET")) {
                var note = witness.latest(path.substring(1, path.length() - "/checkpoint".length()));
                if (note.isPresent()) {
                    send(exchange, 200, "text/plain; charset=utf-8", note.get().bytes());
                } else {
                    say(exchange, 404, "no checkpoint of that log was cosigned here");
                }
            } else {
                say(exchange, 404, "there is nothing here");
            }
        } catch (IOException notDurable) {
            say(exchange, 500, "the witness could not read or write its store");
        } catch (RuntimeException unforeseen) {
            say(exchange, 500, "something unforeseen happened in the witness");
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            say(exchange, 405, "a checkpoint is added by POST");
            return;
        }
        var body = exchange.getRequestBody().readNBytes(AddCheckpoint.BYTES_MAX + 1);
        switch (witness.add(body)) {
            case Answer.Cosigned(var lines) -> {
                var text = new StringBuilder();
                lines.forEach(line -> text.append(line.text()));
                send(exchange, 200, "text/plain; charset=utf-8", text.toString().getBytes(UTF_8));
            }
            case Answer.Conflict(var size) -> send(exchange, 409, "text/x.tlog.size", (size + "\n").getBytes(UTF_8));
            case Answer.Senseless(var because) -> say(exchange, 400, because);
            case Answer.Forbidden(var because) -> say(exchange, 403, because);
            case Answer.Unknown() -> say(exchange, 404, "this log is not known here");
            case Answer.Inconsistent(var because) -> say(exchange, 422, because);
        }
    }

    private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        witness.close();
    }

    static void main(String[] args) {
        int ended = run(System.out, System.err, args);
        if (ended != STARTED) {
            System.exit(ended);
        }
    }

    /// Starts it, or says why not and answers with which code the program ends.
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            var server = started(args);
            out.println("witness on port " + server.port());
            return STARTED;
        } catch (IllegalArgumentException | Malformed misused) {
            err.println("WitnessServer: " + misused.getMessage());
            return MISUSE;
        } catch (IOException unreadable) {
            err.println("WitnessServer: could not be read, or listened at: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    static WitnessServer started(String... args) throws IOException, Malformed {
        if (args.length != 5) {
            throw new IllegalArgumentException("it takes ADDRESS PORT STORE KEYS POLICY");
        }
        if (!args[1].matches("[0-9]{1,5}") || Integer.parseInt(args[1]) > PORT_MAX) {
            throw new IllegalArgumentException("PORT is a number from 0, which takes a free one, to " + PORT_MAX);
        }
        var keys = new ArrayList<SigningKey>();
        for (var line : Files.readAllLines(Path.of(args[3]))) {
            if (!line.isBlank()) {
                keys.add(SigningKey.parse(line.strip()));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no signing key in " + args[3]);
        }
        var logs = Policy.parse(Files.readAllBytes(Path.of(args[4]))).logs().stream().map(Policy.Log::key).toList();
        var store = Disk.directory(Path.of(args[2]));
        try {
            return new WitnessServer(new Witness(store, keys, logs, InstantSource.system()),
                    new InetSocketAddress(args[0], Integer.parseInt(args[1])));
        } catch (IOException | RuntimeException notStarted) {
            store.close();
            throw notStarted;
        }
    }
}

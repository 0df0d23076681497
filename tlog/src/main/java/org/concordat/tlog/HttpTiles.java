package org.concordat.tlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/// The files of a log over HTTP.
final class HttpTiles implements TileSource {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String prefix;
    private final Duration patience;
    private final HttpClient client;

    HttpTiles(URI prefix) {
        this(prefix, PATIENCE);
    }

    /// @param patience how long an answer may take to begin, and then to end
    HttpTiles(URI prefix, Duration patience) {
        this.prefix = prefix.toString().endsWith("/") ? prefix.toString() : prefix + "/";
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(prefix + path)).timeout(patience)
                .header("Accept-Encoding", "gzip, identity").build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> Optional.of(inTime(answer, body));
                    case 404, 410 -> Optional.empty();
                    default -> throw new IOException(prefix + path + " answered " + answer.statusCode());
                };
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + prefix + path, stopped);
        }
    }

    /// The client's own deadline ends with the answer's first line; a body that never ends is closed here.
    private byte[] inTime(HttpResponse<InputStream> answer, InputStream body) throws IOException {
        var ended = new CompletableFuture<Void>();
        ended.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, late) -> {
            if (late != null) {
                close(body);
            }
        });
        try {
            var content = content(answer, body);
            if (ended.complete(null)) {
                return content;
            }
        } catch (IOException broken) {
            if (ended.complete(null)) {
                throw broken;
            }
        }
        throw new IOException(answer.uri() + " was answered, and the answer did not end within " + patience.toSeconds() + " seconds");
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            // whoever reads it is told
        }
    }

    private byte[] content(HttpResponse<InputStream> answer, InputStream body) throws IOException {
        var received = limited(body);
        return answer.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isEmpty() ? received
                : limited(new GZIPInputStream(new ByteArrayInputStream(received)));
    }

    private byte[] limited(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new IOException(prefix + " answers with more bytes than any file of a log has");
        }
        return bytes;
    }
}

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
import java.util.zip.GZIPInputStream;

/// The files of a log over HTTP.
final class HttpTiles implements TileSource {

    /// The largest bundle is 256 times (2 + 65,535) bytes.
    private static final int BYTES_MAX = 17 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String prefix;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();

    HttpTiles(URI prefix) {
        this.prefix = prefix.toString().endsWith("/") ? prefix.toString() : prefix + "/";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity").build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> Optional.of(content(answer, body));
                    case 404, 410 -> Optional.empty();
                    default -> throw new IOException(prefix + path + " answered " + answer.statusCode());
                };
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + prefix + path, stopped);
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

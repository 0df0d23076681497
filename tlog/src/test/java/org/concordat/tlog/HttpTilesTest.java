package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class HttpTilesTest {

    /// It sends what is given, and then nothing, with the line kept open.
    private static void serving(String answer, Duration patience, Asking asking) throws Exception {
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var line = server.accept()) {
                    line.getInputStream().read();
                    line.getOutputStream().write(answer.getBytes(US_ASCII));
                    line.getOutputStream().flush();
                    while (line.getInputStream().read() >= 0) {
                        // until the reader has had enough
                    }
                } catch (IOException over) {
                    // the reader is gone
                }
            });
            asking.of(new HttpTiles(URI.create("http://localhost:" + server.getLocalPort() + "/log"), patience));
        }
    }

    private interface Asking {
        void of(TileSource tiles) throws Exception;
    }

    @Test
    void whoStallsInTheMiddleOfAFileIsWaitedForOnlySoLong() throws Exception {
        serving("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun", Duration.ofSeconds(1), tiles ->
                assertThatThrownBy(() -> tiles.read("checkpoint")).isInstanceOf(IOException.class)
                        .hasMessageContaining("/log/checkpoint was answered, and the answer did not end within 1 seconds"));
    }

    @Test
    void whoNeverAnswersIsWaitedForOnlySoLong() throws Exception {
        serving("", Duration.ofSeconds(1), tiles ->
                assertThatThrownBy(() -> tiles.read("checkpoint")).isInstanceOf(IOException.class));
    }

    @Test
    void whatComesInTimeIsRead() throws Exception {
        serving("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwhole", Duration.ofSeconds(30), tiles ->
                assertThat(tiles.read("checkpoint").orElseThrow()).asString(US_ASCII).isEqualTo("whole"));
    }
}

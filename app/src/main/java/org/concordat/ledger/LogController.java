package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the log's files to anybody: the prefix of the log is `/log`.
///
/// Nothing is looked up that has not the canonical name of a tile: what the log keeps for itself, and what stands beside
/// it, has no name here. **Source:** C2SP tlog-tiles.
@Controller
class LogController {

    private static final MediaType NOTE = new MediaType("text", "plain", UTF_8);

    /// A checkpoint is at most so much older than it could be.
    private static final CacheControl SHORT = CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    /// A partial tile never changes, and goes once its full one has been shown for a while.
    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublishedLog log;

    LogController(PublishedLog log) {
        this.log = log;
    }

    @GetMapping("/log/checkpoint")
    @Operation(operationId = "takeCheckpoint", summary = "The newest checkpoint of the log, signed (C2SP tlog-checkpoint)")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return log.bytes().map(bytes -> ResponseEntity.ok().cacheControl(SHORT).contentType(NOTE).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/log/tile/**")
    @Operation(operationId = "takeTile", summary = "A tile of the log, or a bundle of its entries (C2SP tlog-tiles)")
    ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
        try {
            var path = TilePath.parse(request.getRequestURI().substring("/log/".length()));
            return log.tile(path).map(bytes -> ResponseEntity.ok().cacheControl(path.isFull() ? FOR_EVER : A_WHILE)
                            .contentType(MediaType.APPLICATION_OCTET_STREAM).body(bytes))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (Malformed noTile) {
            return ResponseEntity.notFound().build();
        }
    }
}

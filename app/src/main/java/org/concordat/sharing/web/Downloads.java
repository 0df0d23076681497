package org.concordat.sharing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.concordat.sharing.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files as they leave the service: to be kept and not shown, as what they are and nothing else, by nobody on the way.
public final class Downloads {

    private Downloads() {
    }

    public static ResponseEntity<byte[]> of(Attachment.File file) {
        return of(file.attachment().name(), file.attachment().kind().mediaType(), file.bytes());
    }

    /// Pressed here, when what is on it has been read and recorded.
    public static ResponseEntity<byte[]> of(Paper paper) {
        return of(paper.name(), paper.mediaType(), paper.press().get());
    }

    private static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(bytes);
    }
}

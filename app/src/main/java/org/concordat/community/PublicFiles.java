package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What is not a page: kept by whoever takes it, and asked about each time.
final class PublicFiles {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final MediaType ODS = new MediaType("application", "vnd.oasis.opendocument.spreadsheet");
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");
    private static final MediaType CSVW = new MediaType("application", "csvm+json");

    private PublicFiles() {
    }

    static ResponseEntity<byte[]> csv(String name, String text) {
        return attached(CSV, name, text.getBytes(UTF_8));
    }

    static ResponseEntity<byte[]> ods(String name, byte[] body) {
        return attached(ODS, name, body);
    }

    private static ResponseEntity<byte[]> attached(MediaType type, String name, byte[] body) {
        return answer(type, body).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(body);
    }

    static ResponseEntity<byte[]> jsonLd(String text) {
        return whole(JSON_LD, text);
    }

    static ResponseEntity<byte[]> csvw(String text) {
        return whole(CSVW, text);
    }

    static ResponseEntity<byte[]> json(String text) {
        return whole(MediaType.APPLICATION_JSON, text);
    }

    static ResponseEntity<byte[]> text(String text) {
        return whole(TEXT, text);
    }

    static ResponseEntity<byte[]> atom(String text) {
        return whole(MediaType.APPLICATION_ATOM_XML, text);
    }

    /// Of this service, as it was asked for.
    static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<byte[]> whole(MediaType type, String text) {
        var body = text.getBytes(UTF_8);
        return answer(type, body).body(body);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).varyBy(HttpHeaders.COOKIE)
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"");
    }
}

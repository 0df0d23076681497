package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.concordat.govuk.Packed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What is not a page: kept by whoever takes it, and asked about each time.
final class PublicFiles {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final MediaType ODS = new MediaType("application", "vnd.oasis.opendocument.spreadsheet");
    private static final MediaType ZIP = new MediaType("application", "zip");
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

    static ResponseEntity<byte[]> zip(String name, byte[] body) {
        return attached(ZIP, name, body);
    }

    private static ResponseEntity<byte[]> attached(MediaType type, String name, byte[] body) {
        return answer(type, body, ContentDisposition.attachment().filename(name).build().toString());
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
        return answer(type, text.getBytes(UTF_8), "");
    }

    /// Packed where that is taken, but for a spreadsheet and an archive, which are packed in themselves.
    ///
    /// @param disposition empty for none
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body, String disposition) {
        var answer = ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_ENCODING).eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"");
        if (!disposition.isEmpty()) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition);
        }
        return type.equals(ODS) || type.equals(ZIP) || !Packed.isTakenBy(accepted()) ? answer.body(body)
                : answer.header(HttpHeaders.CONTENT_ENCODING, Packed.GZIP).body(Packed.of(body));
    }

    private static @Nullable String accepted() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest().getHeader(HttpHeaders.ACCEPT_ENCODING);
    }
}

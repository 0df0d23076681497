package org.concordat.govuk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.govuk.Packed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The static files of this build, held in memory: everything in `static/assets`, and of GOV.UK Frontend its
/// stylesheet and its script. Its typeface and crests belong to GOV.UK alone, so they are neither served nor named.
@Component
class Assets {

    private static final String FRONTEND = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, byte[]> packed = new HashMap<>();
    private final String version;

    Assets() {
        try {
            for (Resource own : new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/*.*")) {
                files.put(String.valueOf(own.getFilename()), own.getContentAsByteArray());
            }
            files.put("govuk-frontend.js", frontend("govuk-frontend.min.js").getBytes(StandardCharsets.UTF_8));
            files.put("govuk-frontend.css", unbranded(frontend("govuk-frontend.min.css")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.forEach((name, bytes) -> packed.put(name, Packed.of(bytes)));
        version = digest();
    }

    /// Where the files stand. It changes when any of them does, so that browsers may keep them for ever.
    String path() {
        return "/assets/" + version;
    }

    /// A file by its name, when the version asked for is this one.
    Optional<byte[]> file(String version, String name) {
        return version.equals(this.version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    /// The same, packed with gzip.
    Optional<byte[]> packed(String version, String name) {
        return version.equals(this.version) ? Optional.ofNullable(packed.get(name)) : Optional.empty();
    }

    /// GOV.UK Frontend's stylesheet in Arial, without the faces, crests and source map that it would fetch.
    static String unbranded(String css) {
        return css.replaceAll("@font-face\\{[^}]*\\}", "")
                .replace("GDS Transport,arial,sans-serif", "arial,helvetica,sans-serif")
                .replace("font-family:GDS Transport", "font-family:arial,helvetica,sans-serif")
                .replaceAll("url\\(/assets/images/govuk-crest\\.svg\\)", "none")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
    }

    private static String frontend(String name) throws IOException {
        return new ClassPathResource(FRONTEND + name).getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
    }

    private String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                sha256.update(name.getBytes(StandardCharsets.UTF_8));
                sha256.update(bytes);
            });
            return HexFormat.of().formatHex(sha256.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

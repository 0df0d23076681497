package org.concordat.govuk.web;

import java.time.Duration;
import java.util.Map;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Packed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves the [Assets], to be kept by browsers for a year. Public: they say nothing of anyone.
@Controller
class AssetController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG);

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{name}")
    Object show(@PathVariable String version, @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        MediaType type = TYPES.get(String.valueOf(StringUtils.getFilenameExtension(name)));
        if (type == null) {
            return new NotFoundPage();
        }
        boolean packed = Packed.isTakenBy(accepted);
        return (packed ? assets.packed(version, name) : assets.file(version, name))
                .<Object>map(bytes -> answer(type, packed).body(bytes))
                .orElseGet(NotFoundPage::new);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type, boolean packed) {
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(type);
        return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, Packed.GZIP) : answer;
    }
}

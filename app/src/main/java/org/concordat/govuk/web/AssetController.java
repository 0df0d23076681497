package org.concordat.govuk.web;

import java.time.Duration;
import java.util.Map;
import org.concordat.govuk.NotFoundPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
    Object show(@PathVariable String version, @PathVariable String name) {
        MediaType type = TYPES.get(String.valueOf(StringUtils.getFilenameExtension(name)));
        if (type == null) {
            return new NotFoundPage();
        }
        return assets.file(version, name)
                .<Object>map(bytes -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .contentType(type)
                        .body(bytes))
                .orElseGet(NotFoundPage::new);
    }
}

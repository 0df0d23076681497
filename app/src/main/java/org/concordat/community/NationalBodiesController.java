package org.concordat.community;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.govuk.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The bodies that belong to no police area, and who oversees them, for anybody. What is asked of them and drawn of what they disclose
/// stands where that of an area does.
@Controller
class NationalBodiesController {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PublishedAreaSql areas;
    private final InstantSource clock;

    NationalBodiesController(PublishedAreaSql areas, InstantSource clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/areas/national")
    NationalBodiesPage show(Language language) {
        return new NationalBodiesPage(language, areas.national(LocalDate.ofInstant(clock.instant(), ZONE)));
    }
}

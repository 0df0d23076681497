package org.concordat.measures.web;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.Quarter;
import org.concordat.measures.BodyMeasures;
import org.concordat.measures.MeasureDefinitions;
import org.concordat.measures.Measures;
import org.concordat.measures.Readers;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Measures on the four tests, and each by itself. A quarter is written `2026-Q4`; it is the one that lasts where it is none, or to
/// come. An area is written by its code.
@Controller
class MeasureController {

    private final Measures measures;
    private final BodyMeasures ofBodies;
    private final MeasureDefinitions definitions;
    private final Reasons reasons;

    MeasureController(Measures measures, BodyMeasures ofBodies, MeasureDefinitions definitions, Reasons reasons) {
        this.measures = measures;
        this.ofBodies = ofBodies;
        this.definitions = definitions;
        this.reasons = reasons;
    }

    @GetMapping("/measures")
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String quarter, @RequestParam(defaultValue = "") String area) {
        return reply(measures.read(who, Quarter.of(quarter), code(area)), MeasuresPage::new);
    }

    @GetMapping("/measures/{measure}")
    Reply show(SignedIn who, @PathVariable String measure, @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String area) {
        return reply(measures.find(who, measure, Quarter.of(quarter), code(area)), it -> new MeasurePage(it, definitions));
    }

    @GetMapping("/measures/of-people")
    Reply ofPeople(SignedIn who, @RequestParam(defaultValue = "") String quarter, @RequestParam(defaultValue = "") String area) {
        return reply(measures.ofPeople(who, Quarter.of(quarter), code(area)), OfPeoplePage::new);
    }

    @GetMapping("/measures/national-bodies")
    Reply ofNationalBodies(SignedIn who, @RequestParam(defaultValue = "") String quarter) {
        return switch (ofBodies.read(who, Quarter.of(quarter))) {
            case Look.Seen<BodyMeasures.Sight>(var sight) -> new BodyMeasuresPage(sight);
            case Look.Refused<BodyMeasures.Sight>(var refused) -> RefusalPage.of("You cannot see this", reasons.failed(refused), "/home");
        };
    }

    private static Optional<String> code(String area) {
        return Optional.of(area).filter(it -> !it.isEmpty());
    }

    private <T> Reply reply(Look<Optional<T>> came, Function<T, Reply> page) {
        return switch (came) {
            case Look.Seen<Optional<T>>(var found) -> found.map(page).orElseGet(NotFoundPage::new);
            case Look.Refused<Optional<T>>(var refused) -> RefusalPage.of("You cannot see this", reasons.failed(refused), "/home");
        };
    }

    /// For those who oversee: whoever reads none of areas comes to those of national bodies at once.
    @Configuration(proxyBeanMethods = false)
    static class MeasureDoor {

        @Bean
        Doorway measuresDoor(Readers readers) {
            return new Doorway("Measures", MeasureWords.MEASURES, 61, readers::ofAreas);
        }

        @Bean
        Doorway bodyMeasuresDoor(Readers readers) {
            return new Doorway("Measures", BodyMeasuresPage.PATH, 61, viewer -> readers.ofBodies(viewer) && !readers.ofAreas(viewer));
        }
    }
}

package org.concordat.partnership.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.PlainText;
import org.concordat.partnership.AgreementFilter;
import org.concordat.partnership.AgreementState;
import org.concordat.partnership.AgreementSummary;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of agreements, one agreement, and one agreement as JSON.
@Controller
class AgreementController {

    private final Agreements agreements;
    private final AgreementDrafts drafts;
    private final AgreementWords words;
    private final AgreementReplies replies;

    AgreementController(Agreements agreements, AgreementDrafts drafts, AgreementWords words, AgreementReplies replies) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.words = words;
        this.replies = replies;
    }

    @GetMapping(AgreementPaths.ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "words", defaultValue = "") String asked, @RequestParam(defaultValue = "1") String page) {
        var chosen = Arrays.stream(AgreementState.values()).filter(it -> it.name().equals(state)).findFirst();
        var tidy = PlainText.tidy(asked);
        var usable = PlainText.fault(tidy, AgreementFilter.WORDS_MAX).isEmpty() ? tidy : "";
        var filter = new AgreementFilter(chosen.orElse(null), usable);
        var number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return switch (agreements.list(who, filter, number)) {
            case Look.Seen<Listing<AgreementSummary>>(var found) -> new AgreementsPage(found, filter, drafts.offers(who));
            case Look.Refused<Listing<AgreementSummary>>(var refused) -> replies.refused(refused, "/home");
        };
    }

    /// Now, or as it was at the end of an earlier day.
    @GetMapping("/agreements/{id}")
    Reply read(SignedIn who, @PathVariable String id, @RequestParam(name = "on-day", defaultValue = "") String day,
            @RequestParam(name = "on-month", defaultValue = "") String month,
            @RequestParam(name = "on-year", defaultValue = "") String year) {
        var asOf = day(day, month, year).filter(who.day()::isAfter);
        return AgreementPaths.id(id)
                .flatMap(it -> agreements.find(who, it, asOf.map(AgreementController::endOf).orElse(who.at())))
                .<Reply>map(found -> new AgreementPage(found, words, who.day(), asOf.orElse(null)))
                .orElseGet(NotFoundPage::new);
    }

    @GetMapping("/agreements/{id}.json")
    ResponseEntity<String> export(SignedIn who, @PathVariable String id) {
        return AgreementPaths.id(id).flatMap(it -> agreements.export(who, it))
                .map(json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreement.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store").body(json))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(it -> it.getYear() > 1999 && it.getYear() < 2201);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant().minusNanos(1000);
    }

    /// Where the navigation leads to them: every officer reads the agreements of their own body.
    @Configuration(proxyBeanMethods = false)
    static class Entrance {

        @Bean
        Doorway agreementsDoorway() {
            return new Doorway("Agreements", AgreementPaths.ALL, 50, EnumSet.allOf(Role.class));
        }
    }
}

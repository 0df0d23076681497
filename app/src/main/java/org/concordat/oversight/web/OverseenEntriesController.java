package org.concordat.oversight.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Reply;
import org.concordat.ledger.EntryKind;
import org.concordat.ledger.EntryKinds;
import org.concordat.oversight.Overseen;
import org.concordat.oversight.OverseenEntries;
import org.concordat.partnership.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A scrutiny officer sees what was recorded in their area, and that the log holds it.
@Controller
class OverseenEntriesController {

    static final String PATH = "/oversight/entries";

    private final OverseenEntries entries;
    private final EntryKinds kinds;
    private final Directory directory;
    private final LawNames law;
    private final RuleWords words;

    OverseenEntriesController(OverseenEntries entries, EntryKinds kinds, Directory directory, LawNames law, RuleWords words) {
        this.entries = entries;
        this.kinds = kinds;
        this.directory = directory;
        this.law = law;
        this.words = words;
    }

    /// @param month as `2026-11`; this month when it is no month, or one to come
    /// @param kind the name of one; all when there is none of that name
    @GetMapping(PATH)
    Reply show(SignedIn who, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page) {
        var now = YearMonth.from(who.day());
        var asked = kinds.newest().stream().map(EntryKind::name).filter(kind::equals).findFirst();
        var number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) - 1 : 0;
        return switch (entries.read(who, month(month, now), asked, number)) {
            case Look.Refused<OverseenEntries.Listing>(var refused) -> RefusedPage.of(
                    "You cannot see what was recorded", refused, words, BackLink.to("/home"));
            case Look.Seen<OverseenEntries.Listing>(var listing) -> page(who, listing, asked, now);
        };
    }

    private OverseenEntriesPage page(SignedIn who, OverseenEntries.Listing listing, Optional<String> kind, YearMonth now) {
        var bodies = directory.names(who, Stream.concat(listing.rows().stream().map(Overseen::body),
                        listing.erased().stream().map(OverseenEntries.Erased::body)).collect(Collectors.toSet()), Set.of())
                .bodies();
        return new OverseenEntriesPage(listing, kind, kinds.newest(), now,
                body -> bodies.getOrDefault(body, "A body that is not in the register"), kinds, law.on(who.day()));
    }

    private static YearMonth month(String month, YearMonth now) {
        try {
            var asked = YearMonth.parse(month);
            return asked.isAfter(now) || asked.getYear() < 2000 ? now : asked;
        } catch (DateTimeException noMonth) {
            return now;
        }
    }

    /// Numbers are for the board too; entries are for whoever oversees the area.
    @Configuration(proxyBeanMethods = false)
    static class Entrance {

        @Bean
        Doorway overseenEntriesDoor(Access access) {
            return new Doorway("What was recorded", PATH, 62, access.opens("oversight.entries.read"));
        }
    }
}

package org.concordat.receipts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.RuleWords;
import org.concordat.access.SignedIn;
import org.concordat.access.web.RefusedPage;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.ledger.Entries.Which;
import org.concordat.ledger.EntryKinds;
import org.concordat.receipts.Receipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Officers find what they did, and take receipts.
@Controller
class ReceiptController {

    static final String ALL = "/receipts";

    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final Receipts receipts;
    private final EntryKinds kinds;
    private final RuleWords words;

    ReceiptController(Receipts receipts, EntryKinds kinds, RuleWords words) {
        this.receipts = receipts;
        this.kinds = kinds;
        this.words = words;
    }

    /// @param about a thing's id; all when it is none
    /// @param show `acts` for what was not only looked at
    @GetMapping(ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page) {
        var which = show.equals("acts") ? Which.ACTS : Which.ALL;
        var thing = id(about);
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0;
        return switch (receipts.list(who, which, thing, number)) {
            case Look.Seen<Receipts.Listing>(var listing) -> ReceiptsPage.of(listing, which, thing, kinds::sentence);
            case Look.Refused<Receipts.Listing>(var refused) -> refused(words, refused);
        };
    }

    /// A file, or a page that says why not. While the log does not hold the entry, the file is what opens it.
    @GetMapping(ALL + "/{entry}")
    Object take(SignedIn who, @PathVariable UUID entry) {
        return switch (receipts.take(who, entry)) {
            case Receipts.Taken.Given(var proof) -> file(ReceiptsPage.file(entry), proof);
            case Receipts.Taken.NotYet(var opening) -> file(ReceiptsPage.openingFile(entry), opening);
            case Receipts.Taken.Erased _ -> new ReceiptErasedPage();
            case Receipts.Taken.Unknown _ -> new NotFoundPage();
            case Receipts.Taken.Refused(var decision) -> refused(words, decision);
        };
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok().contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }

    private static RefusedPage refused(RuleWords words, Decision.Refused decision) {
        return RefusedPage.of("You cannot have this receipt", decision, words, BackLink.to("/home"));
    }

    private static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    /// Everyone acts, and so has receipts.
    @Configuration(proxyBeanMethods = false)
    static class Entrance {

        @Bean
        Doorway receiptsDoor() {
            return new Doorway("Your receipts", ALL, 90, EnumSet.allOf(Role.class));
        }
    }
}

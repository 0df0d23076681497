package org.concordat.receipts.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Viewer;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.ledger.Entries.Which;
import org.concordat.receipts.Receipts.Listing;
import org.concordat.receipts.Receipts.Own;
import org.jspecify.annotations.Nullable;

/// What an officer did, with a receipt for each.
///
/// @param about whether it is of one thing alone
/// @param cosigned whether enough witnesses have signed the newest checkpoint
public record ReceiptsPage(Table table, Pagination pagination, boolean about, List<Narrowed> ways,
                           boolean cosigned) implements Page {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK)
            .withZone(Viewer.ZONE);

    /// One way to narrow the list.
    public record Narrowed(String words, String href, boolean current) {
    }

    public ReceiptsPage {
        ways = List.copyOf(ways);
    }

    static ReceiptsPage of(Listing listing, Which which, Optional<UUID> about, BiFunction<String, Integer, String> words) {
        var query = about.map(it -> "about=" + it + "&").orElse("");
        var table = Table.of(about.isPresent() ? "What you did about this" : "What you did", Column.of("When"),
                        Column.of("What"), Column.of("About"), Column.of("Receipt"))
                .whenEmpty("You have done nothing here yet.")
                .rows(listing.rows().stream().map(it -> row(it, words)).toList());
        return new ReceiptsPage(table, Pagination.of(listing.number() + 1, listing.number() + (listing.more() ? 2 : 1),
                page -> ReceiptController.ALL + "?" + query + (which == Which.ACTS ? "show=acts&" : "") + "page=" + page),
                about.isPresent(), List.of(
                        new Narrowed("All", ReceiptController.ALL + (query.isEmpty() ? "" : "?" + query.replace("&", "")),
                                which == Which.ALL),
                        new Narrowed("Without what you only looked at", ReceiptController.ALL + "?" + query + "show=acts",
                                which == Which.ACTS)), listing.cosigned());
    }

    private static List<Cell> row(Own it, BiFunction<String, Integer, String> words) {
        return List.of(Cell.of(at(it.at())), Cell.of(words.apply(it.kind(), it.version())), Cell.of(it.reference().orElse("")),
                it.logged() ? Cell.link("Download", ReceiptController.ALL + "/" + it.entry(), "the receipt of " + at(it.at()))
                        : Cell.link("Ready in a second: download what opens it", ReceiptController.ALL + "/" + it.entry(),
                                "of " + at(it.at())));
    }

    private static String at(Instant moment) {
        return AT.format(moment);
    }

    /// What a receipt is called where it is kept.
    static String file(UUID entry) {
        return "receipt-" + entry + ".tlog-proof";
    }

    /// What opens an entry that the log does not hold yet.
    static String openingFile(UUID entry) {
        return "opening-" + entry + ".txt";
    }

    @Override
    public String title() {
        return "Your receipts";
    }

    @Override
    public @Nullable BackLink back() {
        return about ? BackLink.to(ReceiptController.ALL) : null;
    }
}

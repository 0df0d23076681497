package org.concordat.community;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.ledger.PublicReceipts.Published;

/// Where on its page anybody takes the receipt of what was published.
public record PublishedReceipts(Language language, List<Published> published) {

    public PublishedReceipts {
        published = List.copyOf(published);
    }

    public Table table() {
        var words = CommunityWords.check(language);
        return Table.of(words.of("receipts.title"), Column.of(words.of("receipts.when")), Column.of(words.of("receipts.what")),
                        Column.of(words.of("receipts.receipt")))
                .whenEmpty(words.of("receipts.none"))
                .rows(published.stream().map(it -> List.of(Cell.of(words.at(it.at())), Cell.of(act(it, words)),
                        Cell.link(words.of("receipts.check"), CheckController.path(it.entry()),
                                words.of("receipts.of").formatted(words.at(it.at()))))).toList());
    }

    static String act(Published it, CommunityWords words) {
        return words.of("act." + it.act()).formatted(it.part());
    }
}

package org.concordat.sharing;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// The chain of custody: who passed on what a body told, to whom, and what became of it there.
@Component
public class Custody {

    /// What was told, and every hop below it, the oldest first.
    public record Chain(Disclosure of, List<Hop> hops) {
    }

    private static final String READ = "sharing.custody.read";

    private final Acting acting;
    private final Ledger ledger;
    private final OwnDisclosures disclosures;
    private final CustodySql sql;

    Custody(Acting acting, Ledger ledger, OwnDisclosures disclosures, CustodySql sql) {
        this.acting = acting;
        this.ledger = ledger;
        this.disclosures = disclosures;
        this.sql = sql;
    }

    /// The chain below a disclosure of the viewer's own body, by any of its versions; empty when there is none for them.
    public Optional<Chain> below(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = disclosures.find(viewer, id, READ).map(it -> new Chain(it, sql.below(id)));
            found.ifPresent(it -> ledger.record(viewer.entry(READ).about(id.value()).with("ids",
                    Page.ids(it.hops(), hop -> hop.id().value()))));
            return found;
        });
    }
}

package org.concordat.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Likely matches between what different bodies hold, which none of them sees: for the police's deconfliction, who alone
/// join them. The list is worked out as it is read; nothing is written when somebody records a person whom another body
/// holds too, so that neither body can tell.
@Component
public class Deconfliction {

    /// How many identities are looked at for a page.
    static final int ROWS = 15;

    /// An identity of one body, and one of another that it may be of one person with.
    public record Pair(Held one, Likeness likeness) {
    }

    /// @param more whether there may be more on the next page
    public record Listed(List<Pair> pairs, boolean more) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RecordSql sql;
    private final Sights sights;

    Deconfliction(Acting acting, Gate gate, Ledger ledger, RecordSql sql, Sights sights) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.sights = sights;
    }

    /// Pairs that nobody in deconfliction has judged yet, those recorded last first. Pages count from 0.
    public Look<Listed> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, PeopleRules.SEE, View.deconfliction(viewer), viewer.body().value())
                .<Look<Listed>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = sql.toDeconflict(viewer, ROWS + 1, Math.clamp(page, 0, 10_000) * ROWS);
                    var pairs = pairs(viewer, found.subList(0, Math.min(ROWS, found.size())));
                    ledger.record(viewer.entry("people.deconfliction.listed").with("ids", Sights.ids(pairs.stream()
                            .map(it -> it.one().id()).distinct().toList())));
                    return new Look.Seen<>(new Listed(pairs, found.size() > ROWS));
                }));
    }

    /// An identity that any body holds for a concern, and who may be meant by it; empty when there is none for this viewer.
    public Optional<Looked> look(SignedIn who, UUID identity) {
        return acting.as(who, viewer -> sights.look(viewer, View.deconfliction(viewer), identity));
    }

    /// Each pair once.
    private List<Pair> pairs(Viewer viewer, List<Held> found) {
        var pairs = new ArrayList<Pair>();
        for (var held : found) {
            sights.looked(viewer, View.deconfliction(viewer), held).suggestions().stream().map(Looked.Suggestion::likeness)
                    .filter(it -> !it.of().body().equals(held.body()))
                    .filter(it -> pairs.stream().noneMatch(pair -> pair.one().id().equals(it.of().id())
                            && pair.likeness().of().id().equals(held.id())))
                    .forEach(it -> pairs.add(new Pair(held, it)));
        }
        return pairs;
    }
}

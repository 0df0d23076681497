package org.concordat.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Who knew what of a case, and when: each holder is asked for what it recorded, and the team reads it as of any day.
/// *Source*: decision 0091.
@Component
public class Chronologies {

    /// On a page.
    static final int ROWS = 50;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final List<Chronicle> holders;

    Chronologies(Acting acting, Gate gate, Ledger ledger, Cases cases, List<Chronicle> holders) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.holders = holders;
    }

    /// One page of it; empty when there is no such case for this viewer.
    ///
    /// @param asOf the viewer's own day where none is asked for
    /// @param after the last entry that was shown; empty for the first page
    public Optional<Chronology> read(SignedIn who, CaseId id, Optional<LocalDate> asOf, Optional<ChronologyMark> after) {
        return acting.as(who, viewer -> {
            var found = cases.read(viewer, id).map(it -> page(who, it, asOf.orElse(viewer.day()), after));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("casework.chronology.read").about(id.value())
                            .with("day", it.day().toString())),
                    () -> gate.unknown(viewer, CaseRules.READ, id.value()));
            return found;
        });
    }

    private Chronology page(SignedIn who, Case it, LocalDate day, Optional<ChronologyMark> after) {
        var rest = whole(who, it, day).stream()
                .filter(each -> after.isEmpty() || ChronologyMark.of(each).compareTo(after.get()) > 0).toList();
        var shown = rest.subList(0, Math.min(ROWS, rest.size()));
        return new Chronology(it.id(), it.reference(), day, shown, rest.size() > ROWS
                ? Optional.of(ChronologyMark.of(shown.getLast())) : Optional.empty());
    }

    /// All of it as of a day, in order; the act that asks records the read.
    List<Happened> whole(SignedIn who, Case it, LocalDate day) {
        return holders.stream().flatMap(holder -> holder.of(who, it).stream()).filter(each -> !each.day().isAfter(day))
                .sorted(Comparator.comparing(ChronologyMark::of)).toList();
    }
}

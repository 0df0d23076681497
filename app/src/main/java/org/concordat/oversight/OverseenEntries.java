package org.concordat.oversight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.ledger.Checkpoints;
import org.concordat.ledger.Commitment;
import org.concordat.ledger.Ledger;
import org.concordat.oversight.Overseen.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What was recorded of the bodies of a scrutiny officer's police area, each entry checked against the log.
@Component
public class OverseenEntries {

    /// On a page.
    public static final int ROWS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(OverseenEntries.class);
    private static final int PAGES_MAX = 2_000;

    /// Of those erased in a month, at most so many are shown.
    static final int ERASED_MAX = 200;

    /// A page of a month, newest first.
    ///
    /// @param number from 0
    /// @param erased in that month
    public record Listing(YearMonth month, List<Overseen> rows, int number, boolean more, List<Erased> erased) {

        public Listing {
            rows = List.copyOf(rows);
            erased = List.copyOf(erased);
        }
    }

    /// A leaf that opens to nobody since then, because two administrators had its entry erased as the law requires.
    public record Erased(BodyId body, long number, Instant at) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final OverseenSql sql;

    OverseenEntries(Acting acting, Gate gate, Ledger ledger, Checkpoints checkpoints, OverseenSql sql) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.sql = sql;
    }

    /// @param kind the name of one; all if empty
    public Look<Listing> read(SignedIn who, YearMonth month, Optional<String> kind, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, OverseenRules.READ, month, viewer.body().value())
                .<Look<Listing>>map(Look.Refused::new)
                .orElseGet(() -> new Look.Seen<>(listing(viewer, month, kind, Math.clamp(page, 0, PAGES_MAX)))));
    }

    private Listing listing(Viewer viewer, YearMonth month, Optional<String> kind, int page) {
        var found = sql.of(month, kind, ROWS + 1, page * ROWS);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var places = places(shown);
        record(viewer, month, kind, page, shown.stream().filter(it -> standing(it, places).wrong()).map(OverseenSql.Row::number)
                .map(String::valueOf).collect(Collectors.joining(" ")));
        return new Listing(month, shown.stream().map(it -> overseen(it, places)).toList(), page, found.size() > ROWS,
                sql.erased(month, ERASED_MAX));
    }

    /// @param wrong the numbers of those that are not as the log has them
    private void record(Viewer viewer, YearMonth month, Optional<String> kind, int page, String wrong) {
        var entry = viewer.entry("oversight.entries.read").with("month", month.toString()).with("page", "" + (page + 1));
        if (kind.isPresent()) {
            entry = entry.with("kind", kind.get());
        }
        if (!wrong.isEmpty()) {
            LOG.error("entries {} of the database are not what the log holds at these numbers", wrong);
            entry = entry.with("wrong", wrong);
        }
        ledger.record(entry);
    }

    private Map<Long, Checkpoints.Place> places(List<OverseenSql.Row> rows) {
        var leaves = new HashMap<Long, Commitment>();
        for (var row : rows) {
            if (row.number() != null && row.commitment() != null) {
                leaves.put(row.number(), Commitment.of(row.commitment()));
            }
        }
        return checkpoints.places(leaves);
    }

    private static Overseen overseen(OverseenSql.Row it, Map<Long, Checkpoints.Place> places) {
        return new Overseen(it.at(), it.kind(), it.version(), it.body(), it.agreement(),
                it.gateway() == null ? null : new GatewayId(it.gateway()),
                it.purpose() == null ? null : new Purpose(it.purpose()), it.number(), standing(it, places));
    }

    private static Standing standing(OverseenSql.Row it, Map<Long, Checkpoints.Place> places) {
        if (it.number() == null) {
            return Standing.NOT_YET;
        }
        if (!it.opens()) {
            return Standing.ALTERED;
        }
        return switch (places.get(it.number())) {
            case HELD -> Standing.CHECKED;
            case NOT_YET -> Standing.NOT_YET;
            case ANOTHER -> Standing.NOT_IN_THE_LOG;
        };
    }
}

package org.concordat.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Quarter;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Area;
import org.concordat.partnership.Areas;
import org.concordat.sharing.Page;
import org.concordat.statistics.ReleaseRules.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Figures: made by a board member from what was counted, and kept for whoever reads them next. What becomes of them is
/// [ReleaseSteps].
@Component
public class Releases {

    public static final int WORDS_MAX = 2000;

    /// How far back figures can be made for.
    private static final int QUARTERS = 8;

    /// What figures can be made of.
    public record Prospect(List<TableDefinition> tables, List<Quarter> quarters) {
    }

    /// Figures with what can be done about them, and nothing of what was counted.
    ///
    /// @param attack what it found when they were made; nothing of those that were made before that was kept
    /// @param names of the areas by code, or of the agreements by reference
    public record Sight(Release release, FigureTable figures, String utility, String attack, Map<String, String> names, boolean mayDecide,
                        boolean mayAskWithdrawal, boolean mayWithdraw) {

        /// How many releases from the same records the attack knew.
        public int before() {
            return AttackFile.knew(attack);
        }
    }

    /// Before figures are made: they are not, or this is what they are made of.
    private sealed interface Begun {

        record Ended(Acted came) implements Begun {
        }

        record Counted(Counts counts, List<FigureFiles> before) implements Begun {
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ReleaseSql sql;
    private final CountSql counted;
    private final Areas areas;
    private final TableDefinitions tables;
    private final FigureMaking making;

    Releases(Acting acting, Gate gate, Ledger ledger, ReleaseSql sql, CountSql counted, Areas areas, TableDefinitions tables,
            FigureMaking making) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.counted = counted;
        this.areas = areas;
        this.tables = tables;
        this.making = making;
    }

    /// The newest first.
    public Look<Page<Release>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ReleaseRules.READ, viewer.day(), viewer.body().value())
                .<Look<Page<Release>>>map(Look.Refused::new).orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("statistics.release.listed").with("ids", Page.ids(found.rows(), it -> it.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    public Optional<Sight> find(SignedIn who, ReleaseId id) {
        return acting.as(who, viewer -> {
            var found = gate.allows(viewer, ReleaseRules.READ, viewer.day()) ? sql.find(id.value()) : Optional.<Release>empty();
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("statistics.release.read").about(id.value())),
                    () -> gate.unknown(viewer, ReleaseRules.READ, id.value()));
            return found.map(it -> sight(viewer, it));
        });
    }

    private Sight sight(Viewer viewer, Release it) {
        var files = sql.files(it.id()).all();
        var deciding = new ReleaseRules.Deciding(it, List.of(), true);
        return new Sight(it, FigureTable.read(it.table(), files.get(it.table().id() + ".csv")), files.get("utility.csv"),
                files.getOrDefault(AttackFile.NAME, ""), names(it),
                gate.allows(viewer, ReleaseRules.DECIDE, deciding), gate.allows(viewer, ReleaseRules.ASK_WITHDRAWAL, it),
                gate.allows(viewer, ReleaseRules.WITHDRAW, it));
    }

    private Map<String, String> names(Release it) {
        return switch (it.table().rows()) {
            case AGREEMENT -> counted.agreements(it.quarter());
            case AREA -> Stream.of(it.quarter().first(), it.quarter().last()).map(areas::on).flatMap(List::stream)
                    .collect(Collectors.toMap(Area::code, Area::name, (first, last) -> last));
        };
    }

    /// What the viewer could make figures of; or why of nothing.
    public Look<Prospect> mayMake(SignedIn who) {
        return acting.as(who, viewer -> {
            var quarters = Quarter.over(viewer.day(), QUARTERS);
            return gate.refuses(viewer, ReleaseRules.MAKE, new Wanted(quarters.getFirst(), Optional.empty(), false, List.of()),
                            viewer.body().value()).<Look<Prospect>>map(Look.Refused::new)
                    .orElseGet(() -> new Look.Seen<>(new Prospect(tables.all(), quarters)));
        });
    }

    /// Makes figures: they are counted in one transaction, protected and attacked after it, and kept in another, if the attack
    /// failed.
    ///
    /// @param act made with the form, and the id of the release
    /// @param reason why there is another version; null for the first
    public Acted make(SignedIn who, UUID act, TableDefinition table, Quarter quarter, @Nullable String reason) {
        return switch (acting.as(who, viewer -> begin(viewer, act, table, quarter, reason))) {
            case Begun.Ended(var came) -> came;
            case Begun.Counted(var counts, var before) -> {
                var made = making.make(table, quarter, tables.of(table.counts()), counts, before);
                yield acting.as(who, viewer -> keep(viewer, act, table, quarter, reason, made));
            }
        };
    }

    /// By the same form, which may be sent twice, also at once.
    private boolean isMade(Viewer viewer, UUID act) {
        return sql.find(act).filter(it -> it.madeBy().equals(viewer.officer())).isPresent();
    }

    private Begun begin(Viewer viewer, UUID act, TableDefinition table, Quarter quarter, @Nullable String reason) {
        if (isMade(viewer, act)) {
            return new Begun.Ended(new Acted.Done(new ReleaseId(act)));
        }
        return refused(viewer, act, wanted(table, quarter, reason), List.of()).<Begun>map(Begun.Ended::new)
                .orElseGet(() -> counted(table, quarter, sql.published(table.records(quarter))));
    }

    /// Of the places of which something was released already; whatever the register has learned since, the attacker puts them together.
    private Begun counted(TableDefinition table, Quarter quarter, List<FigureFiles> before) {
        var register = counted.places(table.rows(), quarter);
        var order = register.stream().map(Counts.Place::code).toList();
        var places = before.isEmpty() ? register
                : before.getFirst().places(table.rows()).stream().sorted(Comparator.comparing(it -> order.indexOf(it.code()))).toList();
        return new Begun.Counted(new Counts(places, counted.of(table.counts(), quarter)), before);
    }

    private Acted keep(Viewer viewer, UUID act, TableDefinition table, Quarter quarter, @Nullable String reason, FigureMaking.Made made) {
        sql.hold(table.records(quarter));
        if (isMade(viewer, act)) {
            return new Acted.Done(new ReleaseId(act));
        }
        var wanted = wanted(table, quarter, reason);
        return switch (made) {
            case FigureMaking.Made.Refused(var because) -> refused(viewer, act, wanted, because).orElseThrow();
            case FigureMaking.Made.Figures(var files) -> refused(viewer, act, wanted, List.of())
                    .orElseGet(() -> keep(viewer, act, table, quarter, reason, wanted, files));
        };
    }

    private Acted keep(Viewer viewer, UUID act, TableDefinition table, Quarter quarter, @Nullable String reason, Wanted wanted,
            FigureFiles files) {
        if (reason != null) {
            Words.official(WORDS_MAX, reason);
        }
        int version = wanted.last().map(Release::version).orElse(0) + 1;
        var release = new Release(new ReleaseId(act), table, quarter, version, reason, viewer.officer(), viewer.at(), List.of());
        if (!sql.make(viewer, release, files)) {   // the id is that of another officer's, or another made it in the same moment
            gate.unknown(viewer, ReleaseRules.MAKE, act);
            return new Acted.Unknown();
        }
        ledger.record(viewer.entry("statistics.figures.made").about(act).with("table", table.id()).with("quarter", quarter.toString())
                .with("version", Integer.toString(version)));
        return new Acted.Done(release.id());
    }

    private Wanted wanted(TableDefinition table, Quarter quarter, @Nullable String reason) {
        return new Wanted(quarter, sql.last(table, quarter), reason != null, List.of());
    }

    private Optional<Acted> refused(Viewer viewer, UUID act, Wanted wanted, List<String> falls) {
        return gate.refuses(viewer, ReleaseRules.MAKE, wanted.falling(falls), act).map((Decision.Refused it) -> new Acted.Refused(it, falls));
    }
}

package org.concordat.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.casework.Cases;
import org.concordat.kernel.OfficerId;

/// The lists of cases of one who sees all of them and of those who see few, as the service's own statement for fifty rows
/// and as a whole look through the front door with its entry in the ledger; and with a tenth as many cases.
final class CaseBench {

    private static final int ROUNDS = 300;
    private static final String ALL = "sees all";
    private static final String SMALL = "sees one in ten thousand";
    private static final String FEW = "owns one in ten thousand";
    private static final String OWN = "owns one in forty";
    private static final String TENTH = "sees all of a tenth";

    private final int cases;
    private final List<Connection> open = new ArrayList<>();

    CaseBench(int cases) {
        this.cases = cases;
    }

    String run() throws Exception {
        try (var tenth = Service.start(); var whole = Service.start()) {
            var less = laid(tenth, cases / 10);
            var all = laid(whole, cases);
            try {
                return text(statements(tenth, less, whole, all), looks(whole, all));
            } finally {
                for (var connection : open) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    connection.close();
                }
            }
        }
    }

    private static CaseMultitude laid(Service service, int cases) throws Exception {
        Bench.tell("laying %,d cases".formatted(cases));
        try (var ground = new Ground(service)) {
            return CaseMultitude.lay(ground, cases);
        }
    }

    /// Each over a connection of its own, so that what it has just read is its own.
    private Map<String, Samples> statements(Service tenth, CaseMultitude less, Service whole, CaseMultitude all) throws Exception {
        Bench.tell("measuring the statements");
        var own = Optional.of(Cases.Filter.MINE);
        return new Contestants()
                .add(ALL, list(whole, all.sees(), Optional.empty())::run)
                .add(SMALL, list(whole, all.small(), Optional.empty())::run)
                .add(FEW, list(whole, all.ownsFew(), own)::run)
                .add(OWN, list(whole, all.sees(), own)::run)
                .add(TENTH, list(tenth, less.sees(), Optional.empty())::run)
                .run(ROUNDS);
    }

    private Asked list(Service service, OfficerId officer, Optional<Cases.Filter> filter) throws SQLException {
        var who = in(service, officer);
        var cases = service.bean(Cases.class);
        var call = Asked.first(service, "select c.id, c.reference", () -> cases.list(who, filter, 0));
        open.add(Asked.bound(service.pool().getConnection(), who));
        var asked = new Asked(open.getLast(), call);
        if (asked.run() == 0) {
            throw new IllegalStateException("a list of nothing is fast");
        }
        return asked;
    }

    /// Every list there is, as it is asked for, for each officer.
    private static Map<String, Samples> looks(Service service, CaseMultitude all) throws Exception {
        Bench.tell("measuring whole looks");
        var looks = new Contestants();
        for (var of : List.of(Map.entry(ALL, all.sees()), Map.entry(SMALL, all.small()), Map.entry(FEW, all.ownsFew()))) {
            looks.add(name(of.getKey(), Optional.empty()), look(service, of.getValue(), Optional.empty()));
            for (var filter : Cases.Filter.values()) {
                looks.add(name(of.getKey(), Optional.of(filter)), look(service, of.getValue(), Optional.of(filter)));
            }
        }
        return looks.run(ROUNDS / 10);
    }

    private static Contestants.Work look(Service service, OfficerId officer, Optional<Cases.Filter> filter) {
        var cases = service.bean(Cases.class);
        return () -> {
            if (!(cases.list(in(service, officer), filter, 0) instanceof Look.Seen)) {
                throw new IllegalStateException("they may not see it");
            }
        };
    }

    private static SignedIn in(Service service, OfficerId officer) {
        return new SignedIn(officer, service.bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String name(String who, Optional<Cases.Filter> filter) {
        return who + ", " + filter.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("all");
    }

    private String text(Map<String, Samples> statements, Map<String, Samples> looks) {
        double all = statements.get(ALL).p50();
        var figures = new Figures("cases", "cases: lists of fifty, and whole looks at a page")
                .with("cases", cases, "cases, all but one in ten thousand of one force")
                .with("list_ms_p50", all, "a list for one who sees all, ms")
                .with("list_restricted_over_all", statements.get(SMALL).p50() / all,
                        "for one who sees one in ten thousand, over that (aim: 1.2 at most)")
                .with("list_owns_few_over_all", statements.get(FEW).p50() / all, "what one owns, of one in ten thousand, over that")
                .with("list_owns_many_over_all", statements.get(OWN).p50() / all, "what one owns, of one in forty, over that")
                .with("list_10x_over_1x", all / statements.get(TENTH).p50(), "over the same of a tenth as many");
        looks.forEach((name, took) -> figures.with("look_ms_p50 " + name, took.p50(), "a whole look, " + name + ", ms"));
        return figures.text();
    }
}

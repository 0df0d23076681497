package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Promise 6 at every moment, also where owners leave and forces end, one after the other: one name answers for each case, and the
/// service and the database say the same ([GeneratedEnds]). Whoever owns a case by its history is [OneOwnerTest]'s.
@ConcordatTest
class OneAnswersTest {

    private static final int HISTORIES = 12;
    private static final int STEPS = 14;

    /// What a function of the database forgets, as its text.
    private record Mutant(String function, String text, String instead) {
    }

    private static final Map<String, Mutant> MUTANTS = new LinkedHashMap<>(Map.of(
            "that a follower ends too", new Mutant("succession.line(uuid, timestamptz)", "and n.body <> all (g.seen)",
                    "and n.body <> all (g.seen) and g.body = of_body"),
            "who is first", new Mutant("succession.line(uuid, timestamptz)", "order by s.month, s.recorded_at, s.id", "order by s.id desc"),
            "that nobody may be in post there", new Mutant("succession.by_law(uuid, timestamptz)", "where l.id is not null", ""),
            "the first day", new Mutant("succession.answering(uuid, timestamptz)", "b.until_day <= (", "b.until_day < ("),
            "who stood in", new Mutant("succession.answering(uuid, timestamptz)", "s.named_at <= at", "false"),
            "the law", new Mutant("casework.answers_for(uuid, uuid, timestamptz)", "from succession.by_law(of_body, at) l",
                    "from succession.by_law(of_body, at) l where false"),
            "the lead", new Mutant("casework.answers_for(uuid, uuid, timestamptz)", "from casework.team(of_body, at) t",
                    "from casework.team(of_body, at) t where t.id = owned_by")));

    /// Who answers for a case, as either says it.
    private record Said(UUID of, UUID officer, BodyId in, String how) {
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private Teams teams;

    private World world;
    private Casework work;
    private Connection superuser;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.rollback();
        superuser.close();
        world.close();
    }

    @Test
    void atEveryMomentOneNameAnswersAndServiceAndDatabaseAgree() throws SQLException {
        var hows = new TreeSet<String>();
        var missed = new TreeSet<>(MUTANTS.keySet());
        for (long seed = 1; seed <= HISTORIES; seed++) {
            work = Casework.in(service, world, Cast.in(world));
            var history = new GeneratedEnds(work, seed);
            for (int step = 0; step < STEPS; step++) {
                if (seed == 1 && step == 0) {
                    history.ofTwoTheSecondStoodIn();
                } else {
                    history.step();
                }
                for (var at : history.moments()) {
                    var domain = domain(history, at);
                    var what = "history " + seed + ", step " + step + ", at " + at;
                    assertThat(database(history, at)).as(what).isEqualTo(domain).hasSize(5);
                    domain.forEach(it -> assertThat(wrong(history, it, at)).as(what + ": " + it).isEmpty());
                    domain.forEach(it -> hows.add(it.how()));
                    for (var mutant : List.copyOf(missed)) {
                        if (forgets(MUTANTS.get(mutant), history, at, domain)) {
                            missed.remove(mutant);
                        }
                    }
                }
            }
        }
        assertThat(hows).as("each way is met").containsExactly("BY_LAW", "DESERTED", "LEAD", "OWNER");
        assertThat(missed).as("a database that forgot this").isEmpty();
    }

    /// As whoever is signed in: an officer of another body, who needs to see none of it.
    private List<Said> domain(GeneratedEnds history, Instant at) {
        return acting.as(work.in(work.worried().cast().cara()), viewer -> history.cases(at).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(it -> said(it, teams.of(it.force(), at).accountable(new OfficerId(it.owner())))).toList());
    }

    private static Said said(GeneratedEnds.Left it, Accountable who) {
        return switch (who) {
            case Accountable.Owner(var officer) -> new Said(it.id(), officer.value(), it.force(), "OWNER");
            case Accountable.Lead(var officer, _) -> new Said(it.id(), officer.value(), it.force(), "LEAD");
            case Accountable.ByLaw(var officer, var in, _) -> new Said(it.id(), officer.value(), in, "BY_LAW");
            case Accountable.Deserted(var officer) -> new Said(it.id(), officer.value(), it.force(), "DESERTED");
        };
    }

    private List<Said> database(GeneratedEnds history, Instant at) throws SQLException {
        var found = new ArrayList<Said>();
        for (var each : history.cases(at).stream().sorted((one, other) -> one.id().compareTo(other.id())).toList()) {
            try (var statement = superuser.prepareStatement("select * from casework.accountable(?, ?)")) {
                statement.setObject(1, each.id());
                statement.setObject(2, GeneratedEnds.sql(at));
                var rows = statement.executeQuery();
                while (rows.next()) {
                    found.add(new Said(each.id(), rows.getObject(1, UUID.class), new BodyId(rows.getObject(2, UUID.class)), rows.getString(3)));
                }
            }
        }
        superuser.rollback();
        return found;
    }

    /// What is not as it should be, by what happened: empty where nothing is.
    private static String wrong(GeneratedEnds history, Said it, Instant at) {
        var force = history.cases(at).stream().filter(each -> each.id().equals(it.of())).findFirst().orElseThrow().force();
        boolean ended = history.hasEnded(force, at);
        return switch (it.how()) {
            case "BY_LAW" -> !ended || !history.isDeserted(force, at) ? "somebody of its own is there"
                    : !history.candidates(force, at).contains(it.in()) ? "that force does not follow"
                    : history.inPost(it.officer(), it.in(), at) && !history.hasEnded(it.in(), at) ? "" : "not in post";
            case "DESERTED" -> !history.isDeserted(force, at) ? "somebody of its own is there"
                    : ended && history.candidates(force, at).stream().anyMatch(each -> !history.isDeserted(each, at)) ? "somebody follows" : "";
            default -> history.inPost(it.officer(), force, at) ? "" : "not in post";
        };
    }

    private boolean forgets(Mutant it, GeneratedEnds history, Instant at, List<Said> domain) throws SQLException {
        try (var statement = superuser.createStatement()) {
            var rows = statement.executeQuery("select pg_get_functiondef('" + it.function() + "'::regprocedure)");
            rows.next();
            var whole = rows.getString(1);
            assertThat(whole).contains(it.text());
            statement.execute(whole.replace(it.text(), it.instead()));
        }
        return !database(history, at).equals(domain);
    }
}

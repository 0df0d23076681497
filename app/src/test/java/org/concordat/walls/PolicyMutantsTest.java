package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.storage.Superuser;
import org.concordat.walls.SecondWall.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Were one condition of one policy forgotten, the two walls would no longer agree, and a generated world would show it.
/// What each policy says is held by [SecondWallCatalogueTest], and that the walls agree by [TwoWallsTest]; the functions
/// that policies ask are [FunctionMutantsTest]'s.
@ConcordatTest
class PolicyMutantsTest {

    /// Conditions that stand a second time elsewhere, so that taking one away changes nothing by itself.
    private static final Map<String, String> STANDS_TWICE = Map.of(
            "sharing.addressed addressed_sent_or_ended with check: the whole",
            "no role may change from_body: it is granted to nobody",
            "ledger.salt salt_written with check: everything",
            "without it nothing at all is recorded (LedgerTest)",
            "ledger.waiting waiting_written with check: everything",
            "without it nothing at all is recorded (LedgerTest)");

    /// In how many worlds a mutant may hide.
    private static final int WORLDS = 24;
    private static final Pattern INNER = Pattern.compile("(?:FROM|JOIN) \\(*([a-z]+\\.[a-z_]++)(?!\\()");

    /// @param clause `using` or `with check`
    /// @param parts what of its table it can change the answers about
    private record Policy(String table, String name, String clause, Set<Part> parts, String expression) {

        @Override
        public String toString() {
            return table + " " + name + " " + clause;
        }
    }

    private record Mutant(Policy policy, PolicyText.Mutant text) {

        @Override
        public String toString() {
            return policy + ": " + text.what();
        }
    }

    @Autowired
    ApplicationContext service;
    @Autowired
    Access access;

    Connection superuser;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void everyConditionOfEveryPolicyIsMissed() throws SQLException {
        var alive = new ArrayList<Mutant>();
        var policies = policies();
        for (var policy : policies) {
            PolicyText.mutants(policy.expression()).forEach(text -> alive.add(new Mutant(policy, text)));
        }
        assertThat(policies).filteredOn(it -> alive.stream().noneMatch(mutant -> mutant.policy().equals(it)))
                .extracting(Policy::expression).as("policies without a condition").allMatch("true"::equals);
        assertThat(policies.stream().map(Policy::table).distinct()).as("tables that have a policy")
                .containsExactlyInAnyOrderElementsOf(Walls.over(new Ground(1)).stream().map(Protected::table).toList());
        System.out.println(alive.size() + " mutants of policies.");
        for (long seed = 1; seed <= WORLDS && !STANDS_TWICE.keySet().containsAll(names(alive)); seed++) {
            var world = seed < 7 ? Walls.small(superuser, seed) : Walls.large(superuser, seed);
            var holds = new HashMap<Policy, Boolean>();
            for (var mutant : List.copyOf(alive)) {
                if (isMissed(world, mutant, holds)) {
                    alive.remove(mutant);
                }
            }
            superuser.rollback();
            System.out.println(alive.size() + " are not missed in world " + seed + " and those before it.");
        }
        assertThat(names(alive)).isEqualTo(STANDS_TWICE.keySet());
    }

    private static Set<String> names(List<Mutant> mutants) {
        return mutants.stream().map(Mutant::toString).collect(Collectors.toSet());
    }

    /// With the walls of the tables it looks into taken down, where they would hide it; the policy itself, whole, must
    /// hold then.
    private boolean isMissed(Walls world, Mutant mutant, Map<Policy, Boolean> holds) throws SQLException {
        if (parts(world, mutant, List.of(), mutant.text().expression())) {
            return true;
        }
        var inner = INNER.matcher(mutant.policy().expression()).results().map(it -> it.group(1)).distinct().toList();
        if (inner.isEmpty()) {
            return false;
        }
        if (!holds.containsKey(mutant.policy())) {
            holds.put(mutant.policy(), !parts(world, mutant, inner, mutant.policy().expression()));
        }
        return holds.get(mutant.policy()) && parts(world, mutant, inner, mutant.text().expression());
    }

    private boolean parts(Walls world, Mutant mutant, List<String> opened, String expression) throws SQLException {
        var whole = superuser.setSavepoint();
        for (var table : opened) {
            world.execute("create policy everything on " + table + " for select to concordat_app using (true)");
        }
        world.execute("alter policy %s on %s %s (%s)".formatted(mutant.policy().name(), mutant.policy().table(),
                mutant.policy().clause(), expression));
        boolean part = false;
        for (var table : world.tables()) {
            part |= table.table().equals(mutant.policy().table())
                    && !world.askAnew(new Judge(access), table, mutant.policy().parts()).isEmpty();
        }
        superuser.rollback(whole);
        superuser.releaseSavepoint(whole);   // or each would stand inside all those before it
        return part;
    }

    private static Set<Part> parts(String command, boolean using) {
        return switch (command) {
            case "SELECT" -> Set.of(Part.READS);
            case "INSERT" -> Set.of(Part.ADDS);
            case "ALL" -> using ? Set.of(Part.READS, Part.CHANGES) : Set.of(Part.ADDS, Part.CHANGES);
            default -> Set.of(Part.CHANGES);
        };
    }

    private List<Policy> policies() throws SQLException {
        var policies = new ArrayList<Policy>();
        try (var statement = superuser.createStatement()) {
            statement.execute("set local search_path = pg_catalog");
            try (var rows = statement.executeQuery("""
                    select schemaname || '.' || tablename, policyname, qual, with_check, cmd from pg_policies
                     where 'concordat_app' = any (roles)
                     order by 1, 2
                    """)) {
                while (rows.next()) {
                    for (var clause : new TreeSet<>(Set.of(3, 4))) {
                        var expression = rows.getString(clause);
                        if (expression != null) {
                            policies.add(new Policy(rows.getString(1), rows.getString(2),
                                    clause == 3 ? "using" : "with check", parts(rows.getString(5), clause == 3),
                                    expression.replaceAll("\\s+", " ")));
                        }
                    }
                }
            }
        }
        return policies;
    }
}

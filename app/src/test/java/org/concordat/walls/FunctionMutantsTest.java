package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// Were one condition forgotten of a function that policies ask, the two walls would no longer agree, and a generated world
/// would show it. For the conditions of the policies, see [PolicyMutantsTest].
@ConcordatTest
class FunctionMutantsTest {

    /// Conditions that stand a second time elsewhere, so that taking one away changes nothing by itself.
    private static final Map<String, String> STANDS_TWICE = Map.of(
            "partnership.viewer_keeps_the_register(): "
                    + "COALESCE(('ADMINISTRATOR'::text = ANY (access.viewer_roles())), false) -> true",
            "each policy that asks the function asks for the role beside it");

    /// In how many worlds a mutant may hide.
    private static final int WORLDS = 24;

    /// What policies ask that has a condition at all: the others read a setting.
    private static final String ASKED = """
            select f.oid::regprocedure::text, f.prosrc, pg_get_functiondef(f.oid),
                   array_agg(distinct p.schemaname || '.' || p.tablename)
              from pg_proc f
              join pg_namespace n on n.oid = f.pronamespace
              join pg_policies p on concat(p.qual, p.with_check) ~ (n.nspname || '.' || f.proname || '\\(')
                               and 'concordat_app' = any (p.roles)
             where n.nspname !~ '^pg_' and f.prosrc ~ '\\m(from|where)\\M'
             group by f.oid
            """;

    /// @param definition the whole of the function, without its condition
    private record Mutant(String function, String what, String definition, Set<String> tables) {

        @Override
        public String toString() {
            return function + ": " + what;
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
    void everyConditionOfEveryFunctionIsMissed() throws SQLException {
        var alive = mutants();
        assertThat(alive).hasSizeGreaterThan(15);
        System.out.println(alive.size() + " mutants of functions.");
        for (long seed = 1; seed <= WORLDS && !STANDS_TWICE.keySet().containsAll(names(alive)); seed++) {
            var world = Walls.small(superuser, seed);
            for (var mutant : List.copyOf(alive)) {
                if (isMissed(world, mutant)) {
                    alive.remove(mutant);
                }
            }
            superuser.rollback();
        }
        assertThat(names(alive)).isEqualTo(STANDS_TWICE.keySet());
    }

    private static Set<String> names(List<Mutant> mutants) {
        return mutants.stream().map(Mutant::toString).collect(Collectors.toSet());
    }

    private boolean isMissed(Walls world, Mutant mutant) throws SQLException {
        var whole = superuser.setSavepoint();
        world.execute(mutant.definition());
        boolean missed = false;
        for (var table : world.tables()) {
            missed = missed || mutant.tables().contains(table.table())
                    && !world.askAnew(new Judge(access), table, EnumSet.allOf(Part.class)).isEmpty();
        }
        superuser.rollback(whole);
        superuser.releaseSavepoint(whole);
        return missed;
    }

    private List<Mutant> mutants() throws SQLException {
        var mutants = new ArrayList<Mutant>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(ASKED)) {
            while (rows.next()) {
                var tables = Set.of((String[]) rows.getArray(4).getArray());
                for (var text : PolicyText.ofQuery(asWritten(rows.getString(2)))) {
                    mutants.add(new Mutant(rows.getString(1), text.what(), rows.getString(3).replace(rows.getString(2),
                            text.expression()), tables));
                }
            }
        }
        superuser.rollback();
        mutants.sort(Comparator.comparing(Mutant::toString));
        return mutants;
    }

    /// A query as PostgreSQL writes it: each condition between its parentheses.
    private String asWritten(String query) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set local search_path = pg_catalog, pg_temp");
            statement.execute("create or replace temporary view asked as " + query);
            try (var rows = statement.executeQuery("select pg_get_viewdef('pg_temp.asked'::regclass)")) {
                rows.next();
                var written = rows.getString(1).replaceAll("\\s+", " ").strip();
                statement.execute("drop view pg_temp.asked");
                return written.substring(0, written.length() - 1);
            }
        }
    }
}

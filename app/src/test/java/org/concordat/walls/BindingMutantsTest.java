package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Were one condition forgotten of `access.bind` or of what it calls, or one of the settings that it makes, somebody would be
/// bound otherwise than a generated world knows them. Every policy compares with what is bound: see [FunctionMutantsTest] for
/// what they ask beside it.
@ConcordatTest
class BindingMutantsTest {

    /// Conditions that others hold already.
    private static final Map<String, String> STANDS_TWICE = Map.of(
            "partnership.in_force_for: a.offered_at <= at -> true",
            "nobody signs what has not been offered, and what somebody has not signed is not in force",
            "partnership.in_force_for: w.withdrawn_at <= at -> true",
            "it is withdrawn at the moment at which that is recorded",
            "partnership.in_force_for: not exists (select from partnership.withdrawal w WHERE (w.agreement = a.id AND "
                    + "w.withdrawn_at <= at)) -> true",
            "an agreement is withdrawn only before everybody has signed it");

    /// In how many worlds a mutant may hide.
    private static final int WORLDS = 60;

    private static final Pattern SETS = Pattern.compile("set_config\\('(concordat\\.\\w+)', ([^)]*), true\\)");

    private static final String CALLED = """
            with recursive called as (
                select f.oid, f.prosrc from pg_proc f where f.oid = 'access.bind(uuid, timestamptz)'::regprocedure
                union
                select f.oid, f.prosrc
                  from called c
                  join pg_proc f on true
                  join pg_namespace n on n.oid = f.pronamespace and c.prosrc ~ (n.nspname || '\\.' || f.proname || '\\('))
            select n.nspname || '.' || f.proname, f.prosrc, pg_get_functiondef(f.oid)
              from called c
              join pg_proc f on f.oid = c.oid
              join pg_namespace n on n.oid = f.pronamespace
             order by 1
            """;

    private record Mutant(String what, String definition) {
    }

    @Autowired
    ApplicationContext service;

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
    void everyConditionOfBindingSomebodyIsMissed() throws SQLException {
        var alive = mutants();
        for (long seed = 1; seed <= WORLDS && !STANDS_TWICE.keySet().containsAll(names(alive)); seed++) {
            var world = Walls.small(superuser, seed);
            assertThat(world.bindings()).isEmpty();
            for (var mutant : List.copyOf(alive)) {
                var whole = superuser.setSavepoint();
                world.execute(mutant.definition());
                if (!world.bindings().isEmpty()) {
                    alive.remove(mutant);
                }
                superuser.rollback(whole);
                superuser.releaseSavepoint(whole);
            }
            superuser.rollback();
        }
        assertThat(names(alive)).isEqualTo(STANDS_TWICE.keySet());
    }

    private static Set<String> names(List<Mutant> mutants) {
        return mutants.stream().map(Mutant::what).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Each condition taken away, and each setting left as whoever was bound before had it.
    private List<Mutant> mutants() throws SQLException {
        var all = new ArrayList<Mutant>();
        var functions = new ArrayList<String>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(CALLED)) {
            while (rows.next()) {
                var name = rows.getString(1);
                functions.add(name);
                var source = PolicyText.written(rows.getString(2));
                var definition = rows.getString(3).replace(rows.getString(2), "%s");
                PolicyText.ofQuery(source).forEach(text ->
                        all.add(new Mutant(name + ": " + text.what(), definition.replace("%s", text.expression()))));
                SETS.matcher(source).results().forEach(it -> all.add(new Mutant(name + ": " + it.start() + " " + it.group(1),
                        definition.replace("%s", source.substring(0, it.start()) + "null" + source.substring(it.end())))));
            }
        }
        superuser.rollback();
        assertThat(functions).containsExactly("access.bind", "access.known_of", "partnership.in_force_for", "partnership.roles_held",
                "partnership.roles_lapsed", "partnership.said", "partnership.superseded_by", "succession.spoken_for", "succession.stands_in");
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }
}

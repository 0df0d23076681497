package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.storage.Superuser;
import org.concordat.walls.Judge.Change;
import org.concordat.walls.Judge.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Were one rule let always hold, or turned round, the two walls would no longer agree, and a generated world would show
/// it. For the conditions of policies, see [PolicyMutantsTest].
@ConcordatTest
class RuleMutantsTest {

    /// Acts whose rule on training says again what the rule beside it holds already: whoever holds the role has the
    /// training for it. Let always hold, it changes no decision.
    private static final Set<Turned> SAYS_AGAIN = Set.of("partnership.officer.leave", "partnership.officer.register",
            "partnership.office.appoint").stream()
            .map(act -> new Turned(new Named(act, "access.training-is-current"), Change.ALWAYS)).collect(Collectors.toSet());

    /// In how many worlds a turned rule may hide.
    private static final int WORLDS = 40;

    private record Turned(Named rule, Change change) {
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
    void everyRuleIsMissed() throws SQLException {
        var alive = turned();
        assertThat(alive).hasSizeGreaterThan(30);
        for (long seed = 1; seed <= WORLDS && !SAYS_AGAIN.containsAll(alive.keySet()); seed++) {
            var world = seed < 5 ? Walls.small(superuser, seed) : Walls.large(superuser, seed);
            for (var each : List.copyOf(alive.keySet())) {
                if (isMissed(world, each, alive.get(each))) {
                    alive.remove(each);
                }
            }
            superuser.rollback();
        }
        assertThat(alive.keySet()).isEqualTo(SAYS_AGAIN);
    }

    /// Every rule that is asked in a world, each way of turning it, and the tables about which it is asked.
    private Map<Turned, Set<String>> turned() throws SQLException {
        Map<Turned, Set<String>> all = new LinkedHashMap<>();
        var world = Walls.small(superuser, 1);
        for (var table : world.tables()) {
            var judge = new Judge(access);
            world.ask(judge, 1, table);
            judge.asked().forEach(rule -> {
                for (var change : Change.values()) {
                    all.computeIfAbsent(new Turned(rule, change), it -> new HashSet<>()).add(table.table());
                }
            });
        }
        superuser.rollback();
        return all;
    }

    private boolean isMissed(Walls world, Turned it, Set<String> tables) throws SQLException {
        var judge = new Judge(access).changed(it.rule(), it.change());
        for (var table : world.tables()) {
            if (tables.contains(table.table()) && !world.ask(judge, 1, table).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}

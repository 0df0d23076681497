package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.access.Rule;
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

    /// Rules that say again what the rule beside them holds already, so that letting them always hold changes no decision:
    /// whoever holds the role has the training for it, and who is invited to a panel, or follows a matter or a round, is so in a role that may.
    private static final Set<Turned> SAYS_AGAIN = Stream.concat(
            Stream.of("partnership.officer.leave", "partnership.officer.register", "partnership.office.appoint",
                    "panels.meeting.read", "panels.item.read", "panels.engagement.read", "panels.engagement.answer", "panels.given.record",
                    "scrutiny.matter.read", "sampling.round.read", "sampling.challenge.read", "assurance.statement.read",
                    "casework.handover.offer", "casework.handover.decline", "casework.subject.record", "casework.decision.make",
                    "casework.request.begin", "casework.referrer.tell", "casework.closure.propose", "casework.closure.withdraw",
                    "casework.closure.refuse")
                    .map(act -> new Named(act, "access.training-is-current")),
            Stream.of(new Named("panels.meeting.read", "panels.attender-comes"), new Named("panels.item.read", "panels.attender-comes"),
                    new Named("scrutiny.matter.read", "scrutiny.overseer-or-responder"),
                    new Named("sampling.round.read", "sampling.overseer-looks"),
                    new Named("sampling.challenge.read", "sampling.those-who-decide-answer"),
                    new Named("assurance.statement.read", "assurance.states-signs-or-challenges")))
            .map(it -> new Turned(it, Change.ALWAYS)).collect(Collectors.toSet());

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
    void everyRuleIsMissed() throws SQLException, IOException {
        var alive = turned();
        assertThat(untried(alive.keySet())).as("""
                rules of the book that no oracle asks: ask each where its rows are, asker.may(ACT, rule, thing); if the database \
                holds no such rule, say why in alone.txt""").isEqualTo(new TreeSet<>(alone().keySet()));
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

    @Test
    void everyRuleOfTheApplicationAloneHasItsReason() throws IOException {
        assertThat(alone().values()).isNotEmpty().allMatch(why -> why.length() > 20);
        assertThat(read(List.of("# A reason", "test.one", "", "# Another", "test.two")))
                .isEqualTo(Map.of("test.one", "A reason", "test.two", "Another"));
    }

    /// The rules of the book of which none is among those that are turned.
    private Set<String> untried(Set<Turned> turned) {
        var rules = access.book().stream().flatMap(it -> it.all().stream()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        turned.forEach(it -> rules.remove(it.rule().rule()));
        return rules;
    }

    /// Each rule that only the application holds, with why.
    private static Map<String, String> alone() throws IOException {
        try (var lines = RuleMutantsTest.class.getResourceAsStream("/walls/alone.txt")) {
            return read(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private static Map<String, String> read(List<String> lines) {
        var all = new LinkedHashMap<String, String>();
        var why = "";
        for (var line : lines) {
            if (line.startsWith("#")) {
                why = line.substring(1).strip();
            } else if (!line.isBlank()) {
                all.put(line.strip(), why);
            }
        }
        return all;
    }

    /// Every rule that is asked in two worlds, each way of turning it, and the tables about which it is asked.
    private Map<Turned, Set<String>> turned() throws SQLException {
        Map<Turned, Set<String>> all = new LinkedHashMap<>();
        turned(Walls.small(superuser, 1), all);
        turned(Walls.small(superuser, 2), all);
        return all;
    }

    private void turned(Walls world, Map<Turned, Set<String>> all) throws SQLException {
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

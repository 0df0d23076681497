package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// In any order of joining and parting: an act that is taken back at once leaves all as it was before, and nothing that was
/// said is lost. `-Dconcordat.seed=S` begins with another order.
@ConcordatTest
class JoiningPropertiesTest {

    private static final long FIRST = Long.getLong("concordat.seed", 1);
    private static final int RECORDS = 5;

    @Autowired
    private ApplicationContext service;

    private World world;
    private Matching matching;
    private OfficerId cora;
    private int said;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        matching = Matching.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsTakenBackIsAsItWasAndNothingIsLost() {
        for (long seed = FIRST; seed < FIRST + 6; seed++) {
            var random = new Random(seed);
            cora = world.officer(world.body(BodyKind.SCHOOL, "A school"), "Cora", Role.SAFEGUARDING_LEAD);
            said = 0;
            var all = new ArrayList<UUID>();
            for (int i = 0; i < RECORDS; i++) {
                all.add(matching.held(cora, "Jo Sample"));
            }
            for (int step = 0; step < 8; step++) {
                var before = together(all);
                var one = all.get(random.nextInt(RECORDS));
                var act = say(one, all.get(random.nextInt(RECORDS)));
                if (random.nextBoolean()) {
                    undo(one, act);
                    assertThat(together(all)).as("seed " + seed + ", step " + step).isEqualTo(before);
                }
                assertThat(kept(all)).as("nothing that was said is lost").isGreaterThanOrEqualTo(said);
                said = kept(all);
            }
        }
    }

    /// What was moved again since stays where it was moved.
    @Test
    void whatWasSaidSinceStands() {
        cora = world.officer(world.body(BodyKind.SCHOOL, "A school"), "Cora", Role.SAFEGUARDING_LEAD);
        var one = matching.held(cora, "Jo Sample");
        var other = matching.held(cora, "Joe Sample");
        var third = matching.held(cora, "Joseph Sample");
        var first = matching.joined(cora, one, other, false);
        matching.joined(cora, third, other, false);
        undo(other, first.act());
        assertThat(together(List.of(one, other, third))).as("the third by itself, with the other, which founded their person")
                .containsExactlyInAnyOrder(Set.of(one), Set.of(other, third));
        assertThat(person(third)).isEqualTo(first.person());
    }

    /// Joins the two, or parts the one when it is both.
    private UUID say(UUID one, UUID other) {
        if (!one.equals(other)) {
            return matching.joined(cora, one, other, false).act();
        }
        var act = UUID.randomUUID();
        assertThat(matching.persons().alone(matching.now(cora), false, act, one, "Another child.")).isInstanceOf(Matched.Done.class);
        return act;
    }

    /// An act that moved nothing has nothing to take back.
    private void undo(UUID of, UUID act) {
        if (world.jdbc().sql("select exists (select from people.membership where act = ?)").param(act).query(Boolean.class).single()) {
            assertThat(matching.persons().undo(matching.now(cora), UUID.randomUUID(), person(of), act, "A mistake."))
                    .isInstanceOf(Matched.Done.class);
        }
    }

    private PersonId person(UUID identity) {
        return matching.records().personOf(matching.now(cora), identity).orElseThrow();
    }

    /// Who is of one person; who is of none stands by itself.
    private Set<Set<UUID>> together(List<UUID> all) {
        return new HashSet<>(all.stream().collect(Collectors.groupingBy(
                it -> matching.records().personOf(matching.now(cora), it).map(PersonId::value).orElse(it), Collectors.toSet())).values());
    }

    private int kept(List<UUID> all) {
        return all.stream().mapToInt(it -> world.jdbc().sql("select count(*) from people.membership where identity = ?").param(it)
                .query(Integer.class).single()).sum();
    }
}

package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The body that told it prints its own copies, and takes away every version for an inquiry; nobody else does.
@ConcordatTest
class OwnCopiesTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private OwnCopies copies;

    private World world;
    private Relay relay;
    private Composing composing;
    private TwiceTold steps;
    private DisclosureId told;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = Composing.of(service);
        steps = new TwiceTold(relay, composing, service.getBean(Onwards.class));
        told = steps.told();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachIsNumberedAmongTheReadersAndIsARead() {
        var act = UUID.randomUUID();
        assertThat(printed(relay.police().lead(), act)).isEqualTo(1);
        assertThat(printed(relay.police().lead(), act)).as("sent twice").isEqualTo(1);
        assertThat(((Copies.Making.Made) service.getBean(Copies.class).make(composing.in(relay.school().lead()), told,
                UUID.randomUUID())).copy().number()).isEqualTo(2);
        assertThat(printed(relay.police().approver(), UUID.randomUUID())).isEqualTo(3);
        assertThat(world.trail(told.value()).stream().filter(it -> it.contains("copy") || it.contains("disclosure.read")))
                .as("of one moment, by their names").containsExactly("sharing.copy.made Pam", "sharing.disclosure.read Pam",
                        "sharing.disclosure.read Pam", "sharing.copy.made Sara", "sharing.copy.made Pia",
                        "sharing.disclosure.read Pia");
    }

    @Test
    void everyVersionIsTakenAwayOldestFirstAndEachIsARead() {
        var second = steps.corrected(relay.police(), told, "Leaflets at the south gate.");
        composing.opened(relay.school().lead(), second);
        service.getBean(Corrections.class).confirm(composing.in(relay.school().lead()), second);
        for (var asked : List.of(told, second)) {
            var made = copies.export(composing.in(relay.police().lead()), asked, UUID.randomUUID()).orElseThrow();
            assertThat(made.versions()).extracting(it -> it.sight().disclosure().id()).containsExactly(told, second);
            assertThat(made.versions().getFirst().seen()).isEmpty();
            assertThat(made.versions().getLast().seen()).extracting(Correction.Seen::officer)
                    .containsExactly(relay.school().lead());
            assertThat(made.versions()).allSatisfy(it -> assertThat(it.sight().decided()).isNotNull());
        }
        assertThat(world.trail(told.value())).contains("sharing.copy.exported Pam");
        assertThat(world.count("ledger.entry", "kind = 'sharing.disclosure.read' and officer = ?",
                relay.police().lead().value())).isEqualTo(4);
        assertThat(world.count("ledger.entry", "kind = 'sharing.copy.exported' and fields ->> 'versions' = '2'"
                + " and officer = ?", relay.police().lead().value())).isEqualTo(2);
    }

    @Test
    void isForThoseWhoToldItAlone() {
        for (var other : List.of(relay.school().lead(), relay.council().approver())) {
            assertThat(copies.print(composing.in(other), told, UUID.randomUUID())).isEmpty();
            assertThat(copies.export(composing.in(other), told, UUID.randomUUID())).isEmpty();
        }
        assertThat(world.count("sharing.copy", "disclosure = ?", told.value())).isZero();
    }

    private int printed(OfficerId by, UUID act) {
        return copies.print(composing.in(by), told, act).orElseThrow().copy().number();
    }
}

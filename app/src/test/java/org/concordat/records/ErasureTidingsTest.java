package org.concordat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyKind;
import org.concordat.notices.Notices;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever can decide on an erasure is told that it waits, of the body and of the national board; and who proposed it,
/// when it was decided on.
@ConcordatTest
class ErasureTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Erasures erasures;
    @Autowired
    private Notices notices;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoCanDecideIsToldAndThenWhoProposed() {
        var scene = Proposed.in(service, world);
        var police = world.body(BodyKind.POLICE_FORCE, "Police");
        var board = scene.administrator(world.body(BodyKind.NATIONAL_BOARD, "Board"));
        var school = scene.administrator(world.body(BodyKind.SCHOOL, "School"));
        var bob = scene.administrator(police);
        var ada = scene.administrator(police);
        var id = UUID.randomUUID();
        erasures.propose(ada, id, scene.done(world.officer(police, "Ann", Role.ORIGINATOR)), Ground.ORDER, Proposed.WHY);
        for (var each : List.of(bob, board)) {
            assertThat(told(each)).contains("erasure-waits /erasures/" + id);
        }
        assertThat(told(school)).isEmpty();
        assertThat(told(ada)).as("cannot decide on it").isEmpty();
        erasures.decline(board, id, UUID.randomUUID(), "It is needed");
        for (var each : List.of(bob, board)) {
            assertThat(told(each)).noneMatch(it -> it.endsWith(id.toString()));
        }
        assertThat(told(ada)).containsExactly("erasure-decided /erasures/" + id);
    }

    private List<String> told(SignedIn who) {
        return notices.list(who, 0).seen().orElseThrow().rows().stream().map(it -> it.kind().slug() + " " + it.place()).toList();
    }
}

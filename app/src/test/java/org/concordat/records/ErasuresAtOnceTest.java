package org.concordat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Two administrators act on one erasure at the same moment: one of them decides, and what is declined stays.
@ConcordatTest
class ErasuresAtOnceTest {

    private static final int TRIES = 30;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Erasures erasures;

    private World world;
    private Proposed scene;
    private OfficerId ann;
    private SignedIn ada;
    private SignedIn bob;
    private SignedIn cem;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scene = Proposed.in(service, world);
        var police = world.body(BodyKind.POLICE_FORCE, "Police");
        ann = world.officer(police, "Ann", Role.ORIGINATOR);
        ada = administrator(police, "Ada");
        bob = administrator(police, "Bob");
        cem = administrator(police, "Cem");
    }

    private SignedIn administrator(BodyId body, String name) {
        return scene.now(world.officer(body, name, Role.ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatOneDeclinesAnotherDoesNotErase() throws Exception {
        for (var entry : scene.done(ann, TRIES)) {
            var id = proposed(entry);
            var came = atOnce(() -> erasures.confirm(bob, id, UUID.randomUUID()),
                    () -> erasures.decline(cem, id, UUID.randomUUID(), "It is needed"));
            assertThat(done(came)).as("who decided").isOne();
            var erased = came.getFirst() instanceof Erasing.Done;
            assertThat(world.count("ledger.entry", "id = ?", entry)).isEqualTo(erased ? 0 : 1);
            assertThat(world.trail(entry)).hasSize(erased ? 1 : 0);
            assertThat(world.count("records.erasure_decision", "erasure = ? and outcome = ?", id, erased ? "ERASED" : "DECLINED"))
                    .isOne();
        }
    }

    @Test
    void whatTwoConfirmIsErasedOnceAndSaidOnce() throws Exception {
        for (var entry : scene.done(ann, TRIES)) {
            var id = proposed(entry);
            assertThat(done(atOnce(() -> erasures.confirm(bob, id, UUID.randomUUID()),
                    () -> erasures.confirm(cem, id, UUID.randomUUID())))).isOne();
            assertThat(world.count("ledger.entry", "kind = 'ledger.entry.erased' and thing = ?", entry)).isOne();
            assertThat(world.count("records.erasure_decision", "erasure = ?", id)).isOne();
        }
    }

    @Test
    void whatTwoProposeWaitsOnce() throws Exception {
        for (var entry : scene.done(ann, TRIES)) {
            assertThat(done(atOnce(() -> erasures.propose(bob, UUID.randomUUID(), entry, Ground.ORDER, Proposed.WHY),
                    () -> erasures.propose(cem, UUID.randomUUID(), entry, Ground.ORDER, Proposed.WHY)))).isOne();
            assertThat(world.count("records.erasure", "entry = ?", entry)).isOne();
        }
    }

    @Test
    void whatIsWithdrawnIsNotErased() throws Exception {
        for (var entry : scene.done(ann, TRIES)) {
            var id = proposed(entry);
            var came = atOnce(() -> erasures.confirm(bob, id, UUID.randomUUID()),
                    () -> erasures.withdraw(ada, id, UUID.randomUUID(), "The wrong one"));
            assertThat(done(came)).isOne();
            assertThat(world.count("ledger.entry", "id = ?", entry)).isEqualTo(came.getFirst() instanceof Erasing.Done ? 0 : 1);
        }
    }

    private UUID proposed(UUID entry) {
        var id = UUID.randomUUID();
        assertThat(erasures.propose(ada, id, entry, Ground.ORDER, Proposed.WHY)).isInstanceOf(Erasing.Done.class);
        return id;
    }

    private static long done(List<Erasing> came) {
        return came.stream().filter(Erasing.Done.class::isInstance).count();
    }

    private static List<Erasing> atOnce(Callable<Erasing> one, Callable<Erasing> other) throws Exception {
        var begin = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var came = new ArrayList<Erasing>();
            for (var each : both.invokeAll(List.of(after(begin, one), after(begin, other)))) {
                came.add(each.get());
            }
            return came;
        }
    }

    private static Callable<Erasing> after(CyclicBarrier begin, Callable<Erasing> act) {
        return () -> {
            begin.await();
            return act.call();
        };
    }
}

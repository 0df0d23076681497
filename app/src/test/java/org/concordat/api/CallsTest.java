package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.api.web.Systems;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What happens while a call is under way, and to the register.
@ConcordatTest
class CallsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final byte[] ASKED = {1};

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Calls calls;
    @Autowired
    private Clients clients;
    @Autowired
    private Drafts drafts;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Systems systems;
    private Systems.Known system;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        systems = Systems.of(service, world);
        system = systems.shares(cast.police(), cast.ann());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Call call(OfficerId officer) {
        return new Call("urn:concordat:demonstration", system.nameThere(), officer, clock.instant());
    }

    @Test
    void anOfficerWhoLeavesHalfWayLeavesNothingBehind() {
        var id = new DisclosureId(UUID.randomUUID());
        var came = calls.acts(call(cast.ann()), "key", ASKED, who -> {
            drafts.start(who, id);
            world.leaves(cast.ann(), TODAY);
            return drafts.find(who, id);
        }, it -> Optional.of(new Done(200, id.value(), null, null)));
        assertThat(came).isInstanceOf(Outcome.Refused.class);
        assertThat(world.count("sharing.draft", "id = ?", id.value())).isZero();
        assertThat(world.count("api.kept", "client = ?", system.id())).isZero();
        assertThat(world.trail(id.value())).isEmpty();
    }

    @Test
    void aBodyThatEndsHalfWayLeavesNothingBehind() {
        var id = new DisclosureId(UUID.randomUUID());
        var came = calls.acts(call(cast.ann()), "key", ASKED, who -> {
            drafts.start(who, id);
            world.jdbc().sql("update partnership.body set until_day = ?, ended_at = recorded_at where id = ?")
                    .params(TODAY, cast.police().value()).update();
            return drafts.find(who, id);
        }, it -> Optional.of(new Done(200, id.value(), null, null)));
        assertThat(came).isInstanceOfSatisfying(Outcome.Refused.class, it ->
                assertThat(((Decision.Refused) it.decision()).rules()).isEqualTo("access.in-office"));
        assertThat(world.count("sharing.draft", "id = ?", id.value())).isZero();
    }

    @Test
    void aFaultIsNotKept() {
        assertThatThrownBy(() -> calls.acts(call(cast.ann()), "key", ASKED, who -> {
            throw new IllegalStateException("the disk");
        }, it -> Optional.of(new Done(200, null, null, null)))).hasMessage("the disk");
        var again = calls.acts(call(cast.ann()), "key", ASKED, who -> "done", it -> Optional.of(new Done(200, null, null, null)));
        assertThat(again).isEqualTo(new Outcome.Answered<>("done"));
        assertThat(calls.acts(call(cast.ann()), "key", ASKED, who -> "twice", it -> Optional.<Done>empty()))
                .isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void nothingAsksForProofThroughASystem() {
        var proof = calls.reads(call(cast.ann()), who -> who.provedAt());
        assertThat(proof).isEqualTo(new Outcome.Answered<>(Instant.EPOCH));
    }

    @Test
    void aNameThereIsRegisteredOnce() {
        var wording = new Clients.Wording("urn:concordat:demonstration", system.nameThere(), "Another", false);
        assertThat(clients.register(systems.administrator(cast.school()), UUID.randomUUID(), wording))
                .isInstanceOf(Deciding.KnownAlready.class);
    }

    @Test
    void theRegisterSaysWhatWasDoneAndByWhom() {
        var administrator = systems.administrator(cast.police());
        clients.suspend(administrator, system.id(), "Broken into");
        assertThat(clients.suspend(administrator, system.id(), "Again")).isInstanceOf(Deciding.Refused.class);
        clients.resume(administrator, system.id(), "Mended");
        clients.end(administrator, system.id(), "Replaced");
        assertThat(clients.resume(administrator, system.id(), "No")).isInstanceOf(Deciding.Refused.class);
        var sight = clients.find(administrator, system.id()).orElseThrow();
        assertThat(sight.steps()).extracting(Clients.Step::kind).containsExactly(Client.State.CONFIRMED,
                Client.State.SUSPENDED, Client.State.RESUMED, Client.State.ENDED);
        assertThat(sight.forWhom()).containsExactly(cast.ann());
        assertThat(world.trail(system.id())).containsExactlyInAnyOrder("api.client.registered First Administrator",
                "api.client.confirmed Second Administrator", "api.mandate.agreed Ann",
                "api.client.suspended Third Administrator", "api.client.suspend.refused Third Administrator",
                "api.client.resumed Third Administrator", "api.client.ended Third Administrator",
                "api.client.resume.refused Third Administrator", "api.client.read Third Administrator");
        assertThat(clients.find(systems.administrator(cast.school()), system.id())).isEmpty();
    }
}

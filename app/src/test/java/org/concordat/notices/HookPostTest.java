package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Events to a body's own systems: signed, without content, at least once and countable, until they are given up.
@ConcordatTest
class HookPostTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Autowired
    private Hooks hooks;

    private final Receiver receiver = new Receiver();
    private World world;
    private Cast cast;
    private Told told;
    private Hooked hooked;
    private OfficerId alex;
    private Delivering courier;

    @BeforeEach
    void lay() throws Exception {
        world = World.of(service);
        cast = Cast.in(world);
        told = new Told(service);
        hooked = Hooked.of(service, world);
        alex = world.officer(cast.school(), "Alex", Role.ADMINISTRATOR);
        courier = Delivering.with(service, world, new KeptMail());
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        receiver.close();
        world.close();
    }

    @Test
    void sendsACloudEventThatSaysNothingOfWhatItIsAbout() {
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        var secret = hooked.secret(hook, alex);
        var notice = waits();
        courier.round().round();
        assertThat(receiver.got()).hasSize(1);
        var got = receiver.got().getFirst();
        assertThat(receiver.event(0)).containsOnlyKeys("specversion", "id", "source", "type", "subject", "time", "sequence", "dueby")
                .containsEntry("specversion", "1.0").containsEntry("source", "https://concordat.example/notices")
                .containsEntry("type", "org.concordat.notice.disclosure-waits")
                .containsEntry("subject", notice.place().substring("/inbox/".length()))
                .containsEntry("sequence", "0000000000000000001").containsEntry("id", got.id()).containsEntry("dueby", "2026-12-07");
        assertThat(got.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(got.signature()).isEqualTo(
                Signature.of(UUID.fromString(got.id()), got.second(), got.body().getBytes(), java.util.List.of(secret)).header());
    }

    @Test
    void whatIsNotTakenIsTriedAgainUnderTheSameIdAndSignedAnew() {
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        hooked.secret(hook, alex);
        receiver.answers = 503;
        waits();
        courier.round().round();
        assertThat(receiver.got()).as("not at once").hasSize(1);
        receiver.answers = 204;
        clock.advance(Duration.ofMinutes(1));
        courier.round();
        clock.advance(Duration.ofDays(1));
        courier.round();
        assertThat(receiver.got()).extracting(Receiver.Got::id).hasSize(2).containsOnly(receiver.got().getFirst().id());
        assertThat(receiver.got().get(1).second()).isGreaterThan(receiver.got().getFirst().second());
    }

    @Test
    void killedBeforeItIsMarkedItIsSentAgainUnderTheSameId() {
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        hooked.secret(hook, alex);
        waits();
        assertThatThrownBy(() -> courier.anew(new KeptMail(), errand -> {
            errand.run();
            throw new StackOverflowError("killed");
        }).round()).isInstanceOf(StackOverflowError.class);
        assertThat(receiver.got()).hasSize(1);
        courier.anew(new KeptMail()).round();
        assertThat(receiver.got()).extracting(Receiver.Got::id).hasSize(2).containsOnly(receiver.got().getFirst().id());
        courier.round();
        assertThat(receiver.got()).as("and is marked then").hasSize(2);
    }

    @Test
    void isGivenUpAndSeenAndTriedAgainWhenAskedTo() {
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        hooked.secret(hook, alex);
        receiver.answers = 302;   // no redirection is followed
        waits();
        for (int i = 0; i < Delivering.TRIES + 2; i++) {
            courier.round();
            clock.advance(Duration.ofHours(7));
        }
        assertThat(receiver.got()).hasSize(Delivering.TRIES);
        var dead = hooks.find(told.now(alex), hook, 0).orElseThrow().dead().rows().getFirst();
        assertThat(dead.said()).isEqualTo("302");
        assertThat(hooks.find(told.now(cast.cara()), hook, 0)).as("who does not administer").isEmpty();
        receiver.answers = 200;
        var act = UUID.randomUUID();
        assertThat(hooks.retry(told.now(alex), hook, dead.id(), act)).isEqualTo(new Hooking.Done(hook));
        assertThat(hooks.retry(told.now(alex), hook, dead.id(), act)).as("sent twice").isEqualTo(new Hooking.Done(hook));
        assertThat(hooks.retry(told.now(alex), hook, UUID.randomUUID(), UUID.randomUUID())).as("no such event")
                .isEqualTo(new Hooking.Unknown());
        courier.round();
        assertThat(receiver.got()).hasSize(Delivering.TRIES + 1);
        assertThat(hooks.find(told.now(alex), hook, 0).orElseThrow().dead().rows()).isEmpty();
        assertThat(hooks.retry(told.now(alex), hook, dead.id(), UUID.randomUUID())).as("no longer dead")
                .isEqualTo(new Hooking.Unknown());
        assertThat(world.trail(dead.id())).containsExactly("notices.event.died nobody", "notices.event.retried Alex",
                "notices.event.retry.refused Alex");
    }

    /// Also those of a kind that is no longer told, which are not shown, shorten no page.
    @Test
    void whatWasGivenUpIsSeenPageByPage() {
        var hook = hooked.dead(cast.school(), alex);
        hooked.diedToo(hook, cast.school(), "of-old", 30);
        hooked.diedToo(hook, cast.school(), "disclosure-waits", 129);
        var all = new ArrayList<DeadEvent>();
        for (int page = 0; page < 6; page++) {
            var dead = hooks.find(told.now(alex), hook, page).orElseThrow().dead();
            assertThat(dead.more()).isEqualTo(page < 5);
            all.addAll(dead.rows());
        }
        assertThat(all).extracting(DeadEvent::id).doesNotHaveDuplicates().hasSize(130);
        var last = all.getLast().id();
        assertThat(hooks.isDead(told.now(alex), hook, last)).as("also where it is not on the first page").isTrue();
        assertThat(hooks.isDead(told.now(alex), hook, UUID.randomUUID())).isFalse();
        assertThat(hooks.isDead(told.now(cast.cara()), hook, last)).as("who does not administer").isFalse();
    }

    @Test
    void whoHangsHoldsUpNobodyButThemselves() throws Exception {
        try (var hanging = new Receiver(); var errands = new Errands(Duration.ofSeconds(2))) {
            hanging.hangs = true;
            var slow = hooked.approved(cast.school(), alex, hanging.address());
            var fast = hooked.approved(cast.school(), alex, receiver.address());
            hooked.secret(slow, alex);
            hooked.secret(fast, alex);
            for (int i = 0; i < 5; i++) {
                waits();
            }
            courier.anew(new KeptMail(), errands).untilAllIsBack().untilAllIsBack().untilAllIsBack().untilAllIsBack()
                    .untilAllIsBack();
            assertThat(receiver.got()).hasSize(5);
            assertThat(hanging.got()).hasSizeLessThanOrEqualTo(5).extracting(Receiver.Got::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void twoSecretsAreGoodForADay() {
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        hooked.secret(hook, alex);
        hooked.secret(hook, alex);
        waits();
        courier.round();
        assertThat(receiver.got().getFirst().signature().split(" ")).hasSize(2).allMatch(it -> it.startsWith("v1,"));
        clock.advance(Duration.ofHours(25));
        waits();
        courier.round();
        assertThat(receiver.got().get(1).signature().split(" ")).hasSize(1);
    }

    @Test
    void nothingGoesBeforeTwoPeopleOrAfterTheEnd() {
        var waiting = hooked.registered(cast.school(), alex);
        assertThat(hooks.approve(told.now(alex), waiting)).as("their own").isInstanceOf(Hooking.Refused.class);
        var hook = hooked.approved(cast.school(), alex, receiver.address());
        waits();
        courier.round();
        assertThat(receiver.got()).as("unsigned").isEmpty();
        hooked.secret(hook, alex);
        hooks.end(told.now(alex), hook);
        clock.advance(Duration.ofMinutes(1));
        waits();
        courier.round();
        assertThat(receiver.got()).isEmpty();
        assertThat(world.trail(hook)).contains("notices.hook.approved Other", "notices.hook.secret-made Alex", "notices.hook.ended Alex");
    }

    @Test
    void nothingGoesToWhatStandsBesideTheService() {
        courier.loopback = false;
        courier.anew(new KeptMail());
        hooked.secret(hooked.approved(cast.school(), alex, receiver.address()), alex);
        waits();
        courier.round();
        assertThat(receiver.got()).isEmpty();
        assertThat(hooks.register(told.now(alex), UUID.randomUUID(), receiver.address())).isEqualTo(new Hooking.Unfit(false));
    }

    @Test
    void whoDripsIsCutOffWhenTheWholeHasTakenTooLong() throws Exception {
        try (var dripping = new Dripping(); var errands = new Errands(Duration.ofMillis(500))) {
            var hook = hooked.approved(cast.school(), alex, dripping.address());
            hooked.secret(hook, alex);
            waits();
            courier.anew(new KeptMail(), errands).untilAllIsBack();
            assertThat(hooked.said(hook)).as("not: no HTTP, when the line is full").isEqualTo("SocketException");
        }
    }

    @Test
    void aPortThatIsNoneIsAnOutcome() {
        var hook = hooked.approved(cast.school(), alex, "http://localhost:99999/in");
        hooked.secret(hook, alex);
        waits();
        courier.round();
        assertThat(hooked.said(hook)).isEqualTo("IllegalArgumentException");
    }

    private Notice waits() {
        return told.tell(cast.ann(), Notice.to(cast.school(), Role.SAFEGUARDING_LEAD, NoticeKind.DISCLOSURE_WAITS, "/inbox",
                UUID.randomUUID(), LocalDate.of(2026, 12, 7)));
    }
}

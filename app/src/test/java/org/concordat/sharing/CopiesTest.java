package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Numbered copies, from the making to the destroying, through the front doors.
@ConcordatTest
class CopiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;

    @Autowired
    private DataSource app;

    private World world;
    private Cast cast;
    private Composing composing;
    private Copies copies;
    private DisclosureId sent;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
        copies = service.getBean(Copies.class);
        sent = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int made(OfficerId by, UUID act) {
        return ((Copies.Making.Made) copies.make(composing.in(by), sent, act)).copy().number();
    }

    @Test
    void leavesItsWholeTrail() {
        composing.opened(cast.cara(), sent);
        var act = UUID.randomUUID();
        assertThat(made(cast.cara(), act)).isEqualTo(1);
        assertThat(made(cast.cara(), act)).as("sent twice").isEqualTo(1);
        composing.opened(cast.carl(), sent);
        assertThat(made(cast.carl(), UUID.randomUUID())).isEqualTo(2);
        assertThat(copies.of(composing.in(cast.ann()), sent)).extracting(Copy::number, Copy::officer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, cast.cara()), org.assertj.core.groups.Tuple.tuple(2, cast.carl()));
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "The wrong pupil");
        assertThat(copies.of(composing.in(cast.cara()), sent)).as("the body is asked about both").hasSize(2);
        assertThat(copies.make(composing.in(cast.cara()), sent, UUID.randomUUID())).isInstanceOfSatisfying(
                Copies.Making.NotMade.class, it -> assertThat(it.reading()).isInstanceOf(Reading.Gone.class));
        assertThat(copies.confirmDisposal(composing.in(cast.cara()), sent, "Shredded; copy 2 is lost.", Set.of(1, 7)))
                .isInstanceOf(Reception.Done.class);
        assertThat(copies.of(composing.in(cast.bryn()), sent)).extracting(it -> it.destroyedAt() != null)
                .containsExactly(true, false);
        assertThat(world.trail(sent.value()).stream().skip(12)).containsExactlyInAnyOrder(
                "sharing.received.opened Cara", "sharing.received.terms.accepted Cara",
                "sharing.received.read Cara", "sharing.copy.made Cara", "sharing.received.read Cara",
                "sharing.received.opened Carl", "sharing.received.terms.accepted Carl",
                "sharing.received.read Carl", "sharing.copy.made Carl", "sharing.disclosure.recalled Ann",
                "sharing.received.read.refused Cara", "sharing.received.disposal.confirmed Cara",
                "sharing.copy.destroyed Cara");
    }

    @Test
    void aCopyThatTurnsUpLaterIsAccountedForByWhoeverDestroysIt() {
        composing.opened(cast.cara(), sent);
        made(cast.cara(), UUID.randomUUID());
        made(cast.cara(), UUID.randomUUID());
        made(cast.cara(), UUID.randomUUID());
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "The wrong pupil");
        assertThat(copies.confirmDisposal(composing.in(cast.cara()), sent, "Shredded.", Set.of(1))).isInstanceOf(Reception.Done.class);
        assertThat(copies.confirmDisposal(composing.in(cast.cara()), sent, "Shredded.", Set.of(2))).isInstanceOf(Reception.Done.class);
        assertThat(copies.confirmDisposal(composing.in(cast.carl()), sent, "Found it.", Set.of(2))).as("it is gone already")
                .isInstanceOf(Reception.Refused.class);
        assertThat(copies.confirmDisposal(composing.in(cast.carl()), sent, "Found it.", Set.of(3))).isInstanceOf(Reception.Done.class);
        assertThat(copies.confirmDisposal(composing.in(cast.dan()), sent, "Found it.", Set.of(1, 2, 3))).isInstanceOf(Reception.Unknown.class);
        assertThat(copies.of(composing.in(cast.bryn()), sent)).allMatch(it -> it.destroyedAt() != null);
        assertThat(world.trail(sent.value())).filteredOn(it -> it.startsWith("sharing.copy.destroyed"))
                .containsExactly("sharing.copy.destroyed Cara", "sharing.copy.destroyed Cara", "sharing.copy.destroyed Carl");
        assertThat(world.count("sharing.disposal", "disclosure = ?", sent.value())).as("one word of its body").isOne();
    }

    @Test
    void isRefusedLikeARead() {
        assertThat(copies.make(composing.in(cast.cara()), sent, UUID.randomUUID())).isInstanceOfSatisfying(
                Copies.Making.NotMade.class, it -> assertThat(it.reading()).isInstanceOf(Reading.StatePurpose.class));
        for (var other : List.of(cast.dan(), cast.eve(), cast.sam(), cast.ann())) {
            assertThat(copies.make(composing.in(other), sent, UUID.randomUUID())).isEqualTo(
                    new Copies.Making.NotMade(new Reading.Unknown()));
            assertThat(copies.of(composing.in(other), sent)).isEmpty();
        }
        composing.opened(cast.cara(), sent);
        made(cast.cara(), UUID.randomUUID());
        for (var other : List.of(cast.eve(), cast.sam())) {
            assertThat(copies.of(composing.in(other), sent)).isEmpty();
        }
    }

    /// It is opened for an hour, and paper stays.
    @Test
    void isNotMadeThroughBrokenGlass() {
        var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(sent.value())
                .query(String.class).single();
        assertThat(service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), UUID.randomUUID(), reference,
                new Breaking.Why("The pupil left.", "Nobody answers.", "Where they went."))).isInstanceOf(Glass.Broken.class);
        composing.opened(cast.dan(), sent);
        assertThat(copies.make(composing.in(cast.dan()), sent, UUID.randomUUID())).isInstanceOfSatisfying(
                Copies.Making.NotMade.class, it -> assertThat(it.reading()).isInstanceOf(Reading.Opened.class));
        assertThat(world.trail(sent.value())).contains("sharing.copy.make.refused Dan").doesNotContain("sharing.copy.made Dan");
    }

    /// Two who print at the same moment have two numbers, and none is left out.
    @Test
    void areNumberedWithoutAGap() throws Exception {
        composing.opened(cast.cara(), sent);
        composing.opened(cast.carl(), sent);
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var who = composing.in(i % 2 == 0 ? cast.cara() : cast.carl());
            work.add(() -> ((Copies.Making.Made) copies.make(who, sent, UUID.randomUUID())).copy().number());
        }
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(work)) {
                numbers.add(each.get());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        var cara = new Wall(app, cast.cara(), composing.clock().instant(), Cast.PREVENT);
        cara.refuses("copies are counted one by one", "update sharing.copy_count set last = last + 2 where disclosure = ?",
                sent.value());
        cara.refuses("a copy has the next number", """
                insert into sharing.copy (disclosure, number, act, body, officer, from_body, made_at)
                values (?, 20, ?, ?, ?, ?, now())
                """, sent.value(), UUID.randomUUID(), cast.school().value(), cast.cara().value(), cast.police().value());
    }
}

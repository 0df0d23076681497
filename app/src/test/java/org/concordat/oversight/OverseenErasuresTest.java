package org.concordat.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.AgainErased;
import org.concordat.records.Erasures;
import org.concordat.records.Proposed;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A scrutiny officer sees which leaves of the bodies of their area were erased, whoever decided that, and nothing of what
/// they held.
@ConcordatTest
class OverseenErasuresTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private OverseenEntries entries;
    @Autowired
    private Erasures erasures;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;

    private World world;
    private Cast cast;
    private Proposed scene;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var area = world.area();
        world.covers(cast.overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        world.covers(cast.police(), area, BodyKind.POLICE_FORCE);
        scene = Proposed.in(service, world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTheNationalBoardErasedOfTheirAreaIsSeen() {
        var entry = scene.done(cast.ann());
        var number = world.jdbc().sql("select number from ledger.leaf where entry = ?").param(entry).query(Long.class).single();
        var id = scene.proposed(cast.police(), entry);
        assertThat(erased(cast.sam(), NOVEMBER)).as("only proposed").isEmpty();
        erasures.confirm(scene.administrator(world.body(BodyKind.NATIONAL_BOARD, "Board")), id, UUID.randomUUID());
        assertThat(erased(cast.sam(), NOVEMBER)).extracting(it -> it.body() + " " + it.number())
                .containsExactly(cast.police() + " " + number);
        assertThat(erased(cast.sam(), NOVEMBER.minusMonths(1))).as("of another month").isEmpty();
    }

    /// The decision on it, made after the backup, is in no database any more.
    @Test
    void whatARestoreErasedAgainIsSeen(@TempDir Path place) throws Exception {
        var entry = scene.done(cast.ann());
        var number = world.jdbc().sql("select number from ledger.leaf where entry = ?").param(entry).query(Long.class).single();
        AgainErased.in(service, world, place, entry);
        assertThat(erased(cast.sam(), NOVEMBER)).extracting(it -> it.body() + " " + it.number())
                .containsExactly(cast.police() + " " + number);
    }

    @Test
    void ofAnotherAreaAndToAnotherRoleNothing() {
        var school = world.body(BodyKind.SCHOOL, "School");
        scene.erased(school, scene.done(world.officer(school, "Sue", Role.ORIGINATOR)));
        scene.erased(cast.police(), scene.done(cast.ann()));
        assertThat(erased(cast.sam(), NOVEMBER)).extracting(OverseenEntries.Erased::body).containsExactly(cast.police());
        for (var other : List.of(cast.ann(), cast.bryn())) {
            long seen = acting.as(scene.now(other), viewer -> app.sql("select count(*) from oversight.erasures('2026-11-01', 9)")
                    .query(Long.class).single());
            assertThat(seen).isZero();
        }
    }

    private List<OverseenEntries.Erased> erased(OfficerId who, YearMonth month) {
        return entries.read(scene.now(who), month, Optional.empty(), 0).seen().orElseThrow().erased();
    }
}

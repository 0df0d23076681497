package org.concordat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A concern from whoever is worried to the police force of the area, with everything that the ledger says of it.
@ConcordatTest
class ReferralLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Worried worried;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        worried = Worried.in(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isMadeOnceAndReadAgainFromOutside() {
        var id = new ReferralId(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            assertThat(worried.referrals().refer(worried.in(cast.cara()), id, worried.area(), true, Worried.online()))
                    .isEqualTo(new Referring.Made(id));
        }
        var seen = worried.seen(id);
        assertThat(seen.reference()).matches("C-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(seen.urgent()).isTrue();
        assertThat(seen.to()).isEqualTo(worried.force());
        assertThat(worried.referrals().list(worried.in(cast.cara()), 0).seen().orElseThrow().rows()).extracting(Referral::id)
                .containsExactly(id);
        assertThat(world.trail(id.value())).contains("intake.referral.made Cara", "intake.referral.read Cara")
                .filteredOn("intake.referral.made Cara"::equals).hasSize(1);
        assertThat(world.count("ledger.entry", "officer = ? and kind = 'intake.referral.listed' and fields ->> 'ids' = ?",
                cast.cara().value(), id.toString())).isOne();
    }

    @Test
    void isForNobodyElseToRead() {
        var id = worried.referred("Jo Example");
        for (var other : List.of(cast.carl(), cast.ann(), cast.eve())) {
            assertThat(worried.referrals().find(worried.in(other), id)).isEmpty();
            assertThat(worried.referrals().find(worried.in(other), new ReferralId(UUID.randomUUID()))).isEmpty();
        }
        assertThat(worried.referrals().list(worried.in(cast.sam()), 0)).isInstanceOf(Look.Refused.class);
    }

    @Test
    void underTheIdOfAnotherIsNotMade() {
        var id = worried.referred("Jo Example");
        assertThat(worried.referrals().refer(worried.in(cast.carl()), id, worried.area(), false, Worried.about("Al Other")))
                .isEqualTo(new Referring.Unknown());
        assertThat(world.count("intake.concern", "referral = ? and name = 'Jo Example'", id.value())).isOne();
    }

    @Test
    void isRefusedWhereNobodyWouldReceiveItAndTheRefusalIsRecorded() {
        var area = world.area();
        world.covers(world.body(BodyKind.POLICE_FORCE, "Southvale Police"), area, BodyKind.POLICE_FORCE);
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
        assertThat(refused(code)).isEqualTo("intake.somebody-receives-it");
        assertThat(refused("E00000000")).isEqualTo("intake.a-force-serves-the-area");
        world.leaves(worried.pat(), LocalDate.of(2026, 11, 23));
        world.leaves(worried.quinn(), LocalDate.of(2026, 11, 23));
        assertThat(refused(worried.area())).isEqualTo("intake.somebody-receives-it");
        assertThat(world.trailOf(cast.cara())).containsOnly("intake.referral.make.refused Cara").hasSize(3);
        assertThat(world.count("intake.referral", "referred_by = ?", cast.cara().value())).isZero();
    }

    private String refused(String area) {
        var came = worried.referrals().refer(worried.in(cast.cara()), new ReferralId(UUID.randomUUID()), area, false,
                Worried.about("Jo Example"));
        return came instanceof Referring.Refused(Decision.Refused refused) ? refused.rules() : came.toString();
    }
}

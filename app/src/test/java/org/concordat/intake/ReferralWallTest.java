package org.concordat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets each side of a referral see and write, with no Java between.
@ConcordatTest
class ReferralWallTest {

    private static final String REFER = """
            insert into intake.referral values (?, 'C-0000-0001', 'PERSON', false, ?, ?, ?, ?, ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

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
    void whoWroteItReadsTheOutsideAlone() {
        var id = worried.referred("Jo Example").value();
        var wall = new Wall(app, null, worried.clock().instant(), null);
        assertThat(wall.as(cast.cara()).count("intake.referral", "id = ?", id)).isOne();
        assertThat(wall.as(cast.cara()).count("intake.concern", "referral = ?", id)).isZero();
        assertThat(wall.as(worried.pat()).count("intake.concern", "referral = ?", id)).isOne();
        for (var other : List.of(cast.carl(), cast.ann(), cast.eve(), cast.sam())) {
            assertThat(wall.as(other).count("intake.referral", "id = ?", id)).isZero();
            assertThat(wall.as(other).count("intake.concern", "referral = ?", id)).isZero();
        }
    }

    @Test
    void nobodyChangesOrTakesOutWhatCameIn() {
        var id = worried.referred("Jo Example").value();
        for (var who : List.of(cast.cara(), worried.pat())) {
            var wall = new Wall(app, null, worried.clock().instant(), null).as(who);
            wall.refuses("permission denied", "update intake.concern set seen = 'Nothing' where referral = ?", id);
            wall.refuses("permission denied", "delete from intake.concern where referral = ?", id);
            wall.refuses("permission denied", "update intake.referral set urgent = false where id = ?", id);
        }
    }

    /// Also past the rights of whoever writes.
    @Test
    void aGenderIsOneOfThoseThatAreAskedAndOfAPerson() {
        var person = worried.referred("Jo Example").value();
        var online = worried.referred(cast.cara(), Worried.online(), false).value();
        List.of(Map.entry(person, "THEIRS"), Map.entry(online, "FEMALE")).forEach(it ->
                assertThatThrownBy(() -> world.jdbc().sql("update intake.concern set gender = ? where referral = ?").params(it.getValue(), it.getKey())
                        .update()).rootCause().hasMessageContaining("a_gender_that_we_know"));
        assertThat(world.jdbc().sql("update intake.concern set gender = 'FEMALE' where referral = ?").param(person).update()).isOne();
    }

    @Test
    void itGoesToTheForceThatServesTheArea() {
        var at = worried.clock().instant();
        var wall = new Wall(app, null, at, null).as(cast.cara());
        var elsewhere = world.body(BodyKind.POLICE_FORCE, "Southvale Police");
        assertThat(wall.change(REFER, row(at, worried.force().value()))).isOne();
        wall.refuses("goes to the police force that serves the area", REFER, row(at, elsewhere.value()));
        wall.refuses("goes to the police force that serves the area", REFER, row(at, cast.council().value()));
    }

    private Object[] row(Instant at, UUID to) {
        return new Object[] {UUID.randomUUID(), cast.school().value(), cast.cara().value(), at.atOffset(ZoneOffset.UTC),
            worried.areaId(), to};
    }
}

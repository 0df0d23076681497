package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database holds of choices, with no Java between.
@ConcordatTest
class ChoiceWallTest {

    private static final String CHOOSE = "insert into sampling.chosen (round, body, made_by, made_at, lines, numbers) values (?, ?, ?, ?, ?, ?)";

    private static final String LIKE = """
            insert into sampling.round select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'made_at', access.viewer_at(),
                                                                                           ?::text, ?::text))).*
              from sampling.round r where r.id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Sampled at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Sampled.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    private Object when() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private UUID body() {
        return at.work().worried().cast().overseer().value();
    }

    @Test
    void aChoiceServesWhatTheAreaHas() {
        var id = at.intended(at.sam());
        wall().as(at.sam()).refuses("serves a priority of its area", LIKE, "priority", UUID.randomUUID().toString(), id.value());
        wall().as(at.sam()).refuses("a_choice_serves_one_thing", LIKE, "direction", UUID.randomUUID().toString(), id.value());
        wall().as(at.sam()).refuses("a_choice_is_small", LIKE, "divided_by", "SORT", id.value());
        wall().as(at.sam()).refuses("no more are drawn than there are", LIKE, "size", "7", id.value());
        assertThat(purposes(at.sam())).isPositive();
        for (var nobody : List.of(at.ed(), at.work().pat(), at.bo())) {
            assertThat(purposes(nobody)).isZero();
        }
    }

    private long purposes(OfficerId officer) {
        return wall().as(officer).count("sampling.purposes('" + at.area() + "')", "true");
    }

    /// And what they chose is what the lines are, whatever numbers are sent.
    @Test
    void isChosenByAnotherFromTheLines() {
        var id = at.intended(at.sam());
        chooses("whoever planned a choice does not make it", id, at.sam(), "1 2");
        for (var wrong : List.of("1", "1 1", "1 7", "0 1", "1 2 3")) {
            chooses("as many lines are chosen as were planned", id, at.tess(), wrong);
        }
        chooses("those who planned a choice make it", at.planned(), at.tess(), "1 2");
        wall().as(at.ed()).refuses("row-level security", CHOOSE, id.value(), body(), at.ed().value(), when(), "1 2", "1");
        assertThat(wall().as(at.tess()).change(CHOOSE, id.value(), body(), at.tess().value(), when(), "1 2", "999999999")).isOne();
        wall().as(at.tess()).refuses("what is chosen is not drawn", "insert into sampling.commitment values (?, ?, ?, ?, ?)", id.value(), body(),
                at.tess().value(), when(), "0".repeat(64));
    }

    private void chooses(String because, RoundId id, OfficerId by, String lines) {
        wall().as(by).refuses(because, CHOOSE, id.value(), body(), by.value(), when(), lines, "1");
    }

    @Test
    void isSeenByWhomItConcernsAloneAndStands() throws SQLException {
        var id = at.chosen();
        assertThat(at.seen(at.sam(), id).taken().orElseThrow()).as("found by the database").doesNotContain("1", "2");
        for (var each : List.of(at.sam(), at.tess(), at.bo())) {
            assertThat(wall().as(each).count("sampling.chosen", "round = ?", id.value())).isOne();
        }
        for (var other : List.of(at.ed(), at.work().pat())) {
            assertThat(wall().as(other).count("sampling.chosen", "round = ?", id.value())).isZero();
        }
        assertThat(wall().as(at.tess()).count("sampling.lines('" + id + "')", "true")).isEqualTo(6);
        for (var other : List.of(at.ed(), at.work().pat(), at.bo())) {
            assertThat(wall().as(other).count("sampling.lines('" + id + "')", "true")).isZero();
            assertThat(wall().as(other).count("sampling.shown('" + id + "')", "true")).isZero();
        }
        wall().as(at.tess()).refuses("permission denied", "select * from sampling.round r, sampling.lined(r) where r.id = ?", id.value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update sampling.chosen set numbers = '1' where round = '%s'".formatted(id)))
                    .hasMessageContaining("stands as it was made");
        }
    }

    /// Which line is which number nobody can work out who knows the numbers and the round: it is made of what an overseer is never told.
    @Test
    void theOrderOfTheLinesIsMadeOfIdsThatNoOverseerReads() {
        at.intended(at.sam());
        for (var each : List.of(at.sam(), at.tess(), at.bo())) {
            assertThat(wall().as(each).count("ledger.entry", "body = ?", at.work().worried().force().value())).isZero();
        }
    }
}

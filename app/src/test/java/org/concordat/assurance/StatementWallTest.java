package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets those who state, challenge and sign see and write, with no Java between.
@ConcordatTest
class StatementWallTest {

    private static final String DRAFT = """
            insert into assurance.statement (id, area, body, made_by, made_at, quarter, drafted) values (?, ?, ?, ?, ?, ?, '{"SAMPLE": "So."}')
            """;

    private static final String SAY = """
            insert into assurance.said (id, statement, number, kind, body, made_by, made_at, question, words, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'Words.', ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Stating at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Stating.in(Scrutinised.in(service, world, Cast.in(world)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Wall wall() {
        return new Wall(app, null, at.board().at().clock().instant(), null);
    }

    private Object when() {
        return at.board().at().clock().instant().atOffset(ZoneOffset.UTC);
    }

    private BodyId overseer() {
        return at.board().at().cast().overseer();
    }

    @Test
    void isSeenByThoseWhoStateItAndTheBoardAlone() {
        var id = at.drafted();
        at.amended(id);
        for (var each : List.of(at.sam(), at.ola(), at.bo())) {
            assertThat(wall().as(each).count("assurance.statement", "id = ?", id)).isOne();
            assertThat(wall().as(each).count("assurance.said", "statement = ?", id)).isOne();
        }
        for (var other : List.of(at.board().at().ed(), at.board().at().olu(), at.board().at().cast().ann())) {
            assertThat(wall().as(other).count("assurance.statement", "id = ?", id)).isZero();
            assertThat(wall().as(other).count("assurance.said", "statement = ?", id)).isZero();
        }
    }

    @Test
    void isOfItsOwnAreaAndAQuarterThatIsOver() {
        drafts("states what is so there", at.sam(), overseer(), world.area(), LocalDate.of(2026, 7, 1));
        drafts("of_a_quarter_that_is_over", at.sam(), overseer(), at.board().at().area(), LocalDate.of(2026, 10, 1));
        drafts("a_quarter_begins", at.sam(), overseer(), at.board().at().area(), LocalDate.of(2026, 6, 1));
        drafts("row-level security", at.ola(), overseer(), at.board().at().area(), LocalDate.of(2026, 7, 1));
        at.drafted();
        drafts("stated_once", at.sam(), overseer(), at.board().at().area(), LocalDate.of(2026, 7, 1));
    }

    private void drafts(String because, OfficerId by, BodyId body, UUID area, LocalDate quarter) {
        wall().as(by).refuses(because, DRAFT, UUID.randomUUID(), area, body.value(), by.value(), when(), quarter);
    }

    @Test
    void eachSpeaksInTheirTurnAndSomebodyElseSigns() {
        var id = at.drafted();
        var board = world.jdbc().sql("select body from partnership.officer where id = ?").param(at.bo().value()).query(UUID.class).single();
        says("an answer follows a challenge", id, 1, "ANSWER", at.sam(), overseer().value(), null);
        says("is of a sentence", id, 1, "AMENDMENT", at.sam(), overseer().value(), "NOTHING");
        says("an_amendment_has_a_reason", id, 1, "AMENDMENT", at.sam(), overseer().value(), null);
        says("what is said is counted", id, 2, "SIGNATURE", at.ola(), overseer().value(), null);
        var tess = world.officer(overseer(), "Tess", Role.SCRUTINY_OFFICER);
        says("row-level security", id, 1, "SIGNATURE", tess, overseer().value(), null);
        says("row-level security", id, 1, "CHALLENGE", at.sam(), overseer().value(), null);
        says("the body that states it", id, 1, "ANSWER", at.board().at().ed(), at.board().at().elsewhere().value(), null);
        says("the body that states it", id, 1, "AMENDMENT", at.bo(), board, "SAMPLE");
        says("row-level security", id, 1, "AMENDMENT", at.ola(), overseer().value(), "SAMPLE");
        at.challenged(id);
        says("answered before it is signed", id, 2, "SIGNATURE", at.ola(), overseer().value(), null);
        at.answered(id);
        var sue = world.officer(overseer(), "Sue", Role.SCRUTINY_OFFICER, Role.AGREEMENT_OWNER);
        at.statements().amend(at.in(sue), id, UUID.randomUUID(), Question.SAMPLE, "So.", "So.");
        says("somebody else signs", id, 4, "SIGNATURE", sue, overseer().value(), null);
        at.signed(id);
        says("a signed statement stands", id, 5, "CHALLENGE", at.bo(), board, null);
    }

    private void says(String because, UUID id, int number, String kind, OfficerId by, UUID body, @Nullable String question) {
        wall().as(by).refuses(because, SAY, UUID.randomUUID(), id, number, kind, body, by.value(), when(), question,
                question == null ? null : "Why.");
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void whatWasStatedStands() throws SQLException {
        var id = at.drafted();
        at.signed(id);
        wall().as(at.sam()).refuses("permission denied", "update assurance.statement set quarter = quarter where id = ?", id);
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update assurance.statement set drafted = '{}' where id = '%s'".formatted(id),
                    "delete from assurance.said where statement = '%s'".formatted(id))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("what was stated stands");
            }
        }
    }
}

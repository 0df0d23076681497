package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.succession.Succeeded.DAY;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database holds of succession, whatever the application says.
@ConcordatTest
class SuccessionWallTest {

    private static final String ACCEPTS = """
            insert into succession.acceptance (offer, body, successor, offered_by, accepted_in, accepted_by, accepted_at)
            select o.id, o.body, o.successor, o.offered_by, ?, ?, ? from succession.offer o where o.id = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;

    private World world;
    private Scrutinised scrutiny;
    private Succeeded at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scrutiny = Scrutinised.in(service, world, Cast.in(world));
        at = Succeeded.in(scrutiny);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nobodyAcceptsForAnotherBodyOrInAnothersName() {
        var offer = at.ended();
        assertThatThrownBy(() -> accepts(at.bab(), at.mayor().value(), at.bab(), offer)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> accepts(at.mia(), at.mayor().value(), at.abe(), offer)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> accepts(at.max(), at.mayor().value(), at.max(), offer)).as("no administrator")
                .rootCause().hasMessageContaining("row-level security");
        assertThat(world.count("succession.acceptance", "offer = ?", offer)).isZero();
    }

    @Test
    void whoeverHasNothingToDoWithItReadsNone() {
        var offer = at.ended();
        for (var officer : List.of(scrutiny.olu(), scrutiny.una(), at.nia())) {
            assertThat(read(officer, "select id::text from succession.offer")).isEmpty();
            assertThat(read(officer, "select body::text from succession.waiting()")).isEmpty();
        }
        assertThat(read(at.max(), "select id::text from succession.offer")).contains(offer.toString());
        assertThat(app.sql("select id::text from succession.offer").query(String.class).list()).as("nobody bound").isEmpty();
    }

    /// How much is open is told to whom it is offered, and not to another body's administrator.
    @Test
    void howMuchIsOpenIsNotEverybodysToKnow() {
        scrutiny.set(scrutiny.priority("Answer in time"));
        at.ended();
        world.jdbc().sql("update scrutiny.priority set until_day = '2030-01-01' where body = ?").param(at.commissioner().value()).update();
        var asked = "select sort from succession.open_work('" + at.commissioner() + "')";
        assertThat(read(at.mia(), asked)).containsExactly("PRIORITY");
        assertThat(read(at.bab(), asked)).containsExactly("PRIORITY");
        assertThat(read(scrutiny.bo(), asked)).containsExactly("PRIORITY");
        assertThat(read(at.max(), asked)).isEmpty();
        assertThat(read(at.administrator(scrutiny.elsewhere()), asked)).isEmpty();
    }

    /// Each was right when it was asked: one is done, and the other is told why not.
    @Test
    void ofTwoWhoAcceptAtOnceOneGoesOn() throws Exception {
        var other = world.body(BodyKind.LOCAL_POLICING_BODY, "Northvale Policing and Crime Board");
        at.follows(at.commissioner(), at.mayor());
        at.enacted(at.commissioner(), other, DAY);
        var first = at.offered(at.abe(), at.commissioner(), at.mayor());
        var second = at.offered(at.abe(), at.commissioner(), other);
        var ida = world.officer(other, "Ida", Role.ADMINISTRATOR);
        at.on(DAY);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Acted> mias = () -> at.takeovers().accept(at.in(at.mia()), first);
            Callable<Acted> idas = () -> at.takeovers().accept(at.in(ida), second);
            var came = two.invokeAll(List.of(mias, idas)).stream().map(it -> it.resultNow()).map(Succeeded::refused).toList();
            assertThat(came).contains("succession.taken-over-once").anyMatch(it -> it.startsWith("Done"));
        }
        assertThat(world.count("succession.acceptance", "body = ?", at.commissioner().value())).isEqualTo(1);
    }

    private void accepts(OfficerId looks, UUID in, OfficerId by, UUID offer) {
        acting.as(at.in(looks), viewer -> app.sql(ACCEPTS).params(in, by.value(), viewer.at().atOffset(ZoneOffset.UTC), offer).update());
    }

    private List<String> read(OfficerId officer, String sql) {
        return acting.as(at.in(officer), viewer -> app.sql(sql).query(String.class).list());
    }
}

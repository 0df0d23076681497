package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.succession.Succeeded.DAY;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.consultation.Consulting;
import org.concordat.consultation.Moderation.Verdict;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Edition;
import org.concordat.publications.Publishing;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a body asked its people and published before it ended: whoever took its work over answers for that.
@ConcordatTest
class PassingOverTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    private DataSource publicSite;

    private World world;
    private Scrutinised scrutiny;
    private Succeeded at;
    private Consulting consulting;
    private Publishing publishing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        scrutiny = Scrutinised.in(service, world, Cast.in(world));
        at = Succeeded.in(scrutiny);
        consulting = Consulting.in(scrutiny);
        publishing = new Publishing(service, world, scrutiny.area(), at.commissioner(), scrutiny.sam(), consulting.sid(), scrutiny.ed());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aConsultationIsReadModeratedAndAnsweredByWhoeverTookItOver() {
        var id = consulting.open();
        var answer = consulting.wrote(id, Consulting.SAID);
        var offer = at.ended();
        assertThat(work(offer)).containsExactly(new OpenWork(OpenWork.Sort.CONSULTATION, 1));
        assertThat(consulting.consultations().find(at.in(at.max()), id)).as("until it is accepted").isEmpty();
        assertThat(consulting.moderations().find(at.in(at.max()), answer)).isEmpty();
        at.accepted(at.mia(), offer);
        assertThat(told()).as("told to whoever goes on").contains("consultation-closed", "consultation-late");
        assertThat(consulting.consultations().find(at.in(scrutiny.ed()), id)).as("of another body").isEmpty();
        assertThat(consulting.consultations().find(at.in(at.max()), id).orElseThrow().of().body()).as("history keeps its names")
                .isEqualTo(at.commissioner());
        assertThat(consulting.moderations().moderate(consulting.in(at.max()), answer, UUID.randomUUID(), 0, Verdict.FIT, null))
                .isEqualTo(new org.concordat.consultation.Acted.Done(answer));
        consulting.answer(at.max(), id);
        assertThat(consulting.published(id).get("answered_on")).hasToString(DAY.toString());
    }

    @Test
    void aPublicationIsCorrectedAndWithdrawnByWhoeverTookItOver() {
        var id = publishing.approved();
        var other = publishing.approved(publishing.written(Publishing.says("Another", null)));
        var offer = at.ended();
        assertThat(work(offer)).containsExactly(new OpenWork(OpenWork.Sort.PUBLICATION, 2));
        assertThat(publishing.editions().find(at.in(at.max()), id)).as("until it is accepted").isEmpty();
        at.accepted(at.mia(), offer);
        assertThat(publishing.editions().find(at.in(scrutiny.ed()), id)).as("of another body").isEmpty();
        var second = corrected(at.max(), id);
        assertThat(publishing.steps().approve(at.in(world.officer(at.mayor(), "Mat", Role.SCRUTINY_OFFICER)), second, UUID.randomUUID()))
                .isEqualTo(new org.concordat.publications.Acted.Done(second));
        assertThat(shown()).hasSize(2).anySatisfy(it -> assertThat(it).contains("Northvale Mayor", "Corrected"))
                .anySatisfy(it -> assertThat(it).contains("Another").doesNotContain("Mayor"));
        assertThat(publishing.steps().withdraw(at.in(at.max()), other, UUID.randomUUID(), "It is old."))
                .isEqualTo(new org.concordat.publications.Acted.Done(other));
    }

    @Test
    void whoeverGoesOnIsToldWhatAPilotAsks() {
        var piloting = Piloting.in(scrutiny);
        piloting.day(DAY.minusDays(20));
        piloting.settled();
        var offer = at.ended();
        assertThat(told()).doesNotContain("pilot-asks");
        at.accepted(at.mia(), offer);
        assertThat(told()).contains("pilot-asks");
    }

    private List<String> told() {
        return world.jdbc().sql("select kind from notices.notice where body = ?").param(at.mayor().value()).query(String.class).list();
    }

    private UUID corrected(OfficerId by, UUID id) {
        var second = UUID.randomUUID();
        assertThat(publishing.editions().write(at.in(by), second, Optional.of(id), Edition.Kind.STATEMENT, Publishing.says("Corrected", null),
                "The title.")).isEqualTo(new org.concordat.publications.Acted.Done(second));
        return second;
    }

    private List<OpenWork> work(UUID offer) {
        return at.takeovers().find(at.in(at.mia()), offer).orElseThrow().work();
    }

    /// To anybody, of the area.
    private List<String> shown() {
        return JdbcClient.create(publicSite).sql("select f::text from published.publications(?, ?, ?, null, 100, 0) f")
                .params(publishing.clock().instant().atOffset(ZoneOffset.UTC), DAY, publishing.code()).query(String.class).list();
    }
}

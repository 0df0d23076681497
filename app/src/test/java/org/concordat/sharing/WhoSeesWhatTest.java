package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database shows by itself to the application's role, and what its own catalogue says of that.
@ConcordatTest
class WhoSeesWhatTest {

    private static final List<String> TABLES = List.of("sharing.draft", "sharing.disclosure", "sharing.source",
            "sharing.decision", "sharing.addressed", "sharing.opening", "sharing.acceptance", "sharing.answer",
            "sharing.outcome", "sharing.recall", "sharing.disposal", "sharing.tally", "sharing.grant_request", "sharing.grant_decision",
            "sharing.grant_withdrawal", "sharing.breaking", "sharing.breaking_notice", "sharing.breaking_miss",
            "sharing.breaking_review", "sharing.inquiry_draft", "sharing.inquiry", "sharing.asked", "sharing.telling",
            "sharing.reply", "sharing.told", "sharing.custody", "sharing.onward_request", "sharing.onward_asked",
            "sharing.onward_decision", "sharing.correction_addressed", "sharing.correction_seen",
            "sharing.source_answer", "sharing.retention_review", "sharing.tearline", "sharing.home_term", "sharing.attachment", "sharing.copy_count",
            "sharing.copy", "sharing.copy_destroyed",
            "people.identity", "people.token", "people.search", "people.person",
            "people.membership", "people.judgement");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private DisclosureId sent;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        var sections = cast.sections(LocalDate.of(2026, 11, 23));
        composing.drafted(cast.ann(), sections);
        sent = composing.sent(cast.ann(), cast.bea(), sections);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noViewerNoRows() {
        composing.opened(cast.cara(), sent);
        var nobody = new Wall(app, null, clock.instant(), null);
        assertThat(TABLES).allSatisfy(table -> assertThat(nobody.count(table, "true")).isZero());
        var stranger = wall(new OfficerId(UUID.randomUUID()));
        assertThat(TABLES).allSatisfy(table -> assertThat(stranger.count(table, "true")).isZero());
        assertThat(world.count("sharing.disclosure", "id = ?", sent.value())).isEqualTo(1);
    }

    @Test
    void oversightAndStrangersSeeNothingAtAll() {
        composing.opened(cast.cara(), sent);
        inbox.answer(composing.in(cast.cara()), sent, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
        for (var officer : List.of(cast.sam(), cast.eve(),
                world.officer(cast.police(), "Overseer", org.concordat.access.Role.SCRUTINY_OFFICER),
                world.officer(cast.school(), "Overseer", org.concordat.access.Role.SCRUTINY_OFFICER))) {
            assertThat(TABLES).allSatisfy(table ->
                    assertThat(wall(officer).stating(Cast.PREVENT).count(table, "true")).as(table).isZero());
        }
    }

    @Test
    void aRecipientSeesItOnlyOnItsTermsAndForItsPurpose() {
        assertThat(sees(cast.cara(), Cast.PREVENT)).as("before acceptance").isFalse();
        composing.opened(cast.cara(), sent);
        assertThat(sees(cast.cara(), Cast.PREVENT)).isTrue();
        assertThat(sees(cast.cara(), null)).as("without a purpose").isFalse();
        assertThat(sees(cast.cara(), new Purpose("serious-crime"))).as("for another purpose").isFalse();
        assertThat(sees(cast.carl(), Cast.PREVENT)).as("a colleague who has not accepted").isFalse();
        assertThat(sees(cast.dan(), Cast.PREVENT)).as("another role").isFalse();
        assertThat(sees(cast.sam(), Cast.PREVENT)).as("oversight").isFalse();
    }

    @Test
    void nothingIsSeenOnceItHasEnded() {
        composing.opened(cast.cara(), sent);
        var suspension = world.suspend(cast.agreement(), clock.instant());
        assertThat(sees(cast.cara(), Cast.PREVENT)).as("suspended").isFalse();
        world.resume(cast.agreement(), suspension, clock.instant());
        assertThat(sees(cast.cara(), Cast.PREVENT)).isTrue();
        assertThat(seesAt(Instant.parse("2027-05-23T22:59:59Z"))).isTrue();
        assertThat(seesAt(Instant.parse("2027-05-23T23:00:00Z"))).as("expired").isFalse();
        disclosures.recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "Wrong person.");
        assertThat(sees(cast.cara(), Cast.PREVENT)).as("recalled").isFalse();
        assertThat(wall(cast.cara()).count("sharing.addressed", "disclosure = ?", sent.value())).as("the envelope stays").isEqualTo(1);
    }

    @Test
    void aProposalIsSeenByNobodyOutside() {
        var proposed = composing.proposed(cast.ann(), cast.sections(LocalDate.of(2026, 11, 23)));
        for (var table : List.of("sharing.addressed", "sharing.decision", "sharing.source")) {
            assertThat(wall(cast.cara()).count(table, "disclosure = ?", proposed.value())).as(table).isZero();
        }
        assertThat(wall(cast.cara()).stating(Cast.PREVENT).count("sharing.disclosure", "id = ?", proposed.value())).isZero();
    }

    @Test
    void whatStaysHomeIsNeverRead() {
        composing.opened(cast.cara(), sent);
        var reader = wall(cast.cara()).stating(Cast.PREVENT);
        assertThat(reader.count("sharing.source", "true")).isZero();
        assertThat(reader.count("sharing.decision", "true")).isZero();
        assertThat(wall(cast.ann()).count("sharing.source", "disclosure = ?", sent.value())).isEqualTo(1);
    }

    @Test
    void anIdentityIsSeenWithWhatTellsOfItAndNotElse() {
        composing.opened(cast.cara(), sent);
        assertThat(wall(cast.cara()).stating(Cast.PREVENT).count("people.identity", "true")).isEqualTo(1);
        assertThat(wall(cast.cara()).count("people.identity", "true")).isZero();
        assertThat(wall(cast.carl()).stating(Cast.PREVENT).count("people.identity", "true")).isZero();
    }

    @Test
    void everyProtectedTableIsBehindForcedRowSecurity() {
        var open = world.jdbc().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('sharing', 'people', 'ledger') and c.relkind in ('r', 'p')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """).query(String.class).list();
        assertThat(open).isEmpty();
        var protectedTables = world.jdbc().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('sharing', 'people') and c.relkind in ('r', 'p')
                """).query(String.class).list();
        assertThat(protectedTables).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndIsBound() {
        assertThat(world.jdbc().sql("""
                select (select count(*) from pg_class where relowner = r.oid)
                     + (select count(*) from pg_namespace where nspowner = r.oid)
                     + (select count(*) from pg_proc where proowner = r.oid)
                  from pg_roles r where r.rolname = 'concordat_app' and not r.rolsuper and not r.rolbypassrls
                """).query(Long.class).list()).containsExactly(0L);
    }

    private boolean sees(OfficerId officer, @Nullable Purpose stating) {
        return new Wall(app, officer, clock.instant(), stating).count("sharing.disclosure", "id = ?", sent.value()) == 1;
    }

    private boolean seesAt(Instant moment) {
        return new Wall(app, cast.cara(), moment, Cast.PREVENT).count("sharing.disclosure", "id = ?", sent.value()) == 1;
    }

    private Wall wall(OfficerId officer) {
        return new Wall(app, officer, clock.instant(), null);
    }
}

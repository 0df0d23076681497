package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.concordat.access.Role.ADMINISTRATOR;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database refuses by itself, were every rule in Java forgotten.
@ConcordatTest
class SecondWallTest {

    private static final String DISCLOSURE = Wall.copy("sharing.disclosure", "id");
    private static final String ADDRESSED = Wall.copy("sharing.addressed", "disclosure");
    private static final String DECIDE = """
            insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act)
            values (?, ?, 'APPROVED', ?, ?, '2026-11-23T12:00Z', ?)
            """;
    private static final String SEND = "update sharing.addressed set sent_at = '2026-11-23T12:00Z' where disclosure = ?";
    private static final String ROW_SECURITY = "row-level security";

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
    private TestClock clock;

    private World world;
    private Cast cast;
    private DisclosureId proposed;
    private DisclosureId sent;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        var composing = new Composing(drafts, proposals, approvals, inbox, clock);
        var sections = cast.sections(LocalDate.of(2026, 11, 23));
        composing.drafted(cast.ann(), sections);
        proposed = composing.proposed(cast.bea(), sections);
        sent = composing.sent(cast.ann(), cast.bea(), sections);
        composing.opened(cast.cara(), sent);
        inbox.answer(composing.in(cast.cara()), sent, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theCopiesTheseTestsMakeAreGoodBeforeTheyAreSpoiled() {
        assertThat(as(cast.ann()).change(DISCLOSURE, copyOf(sent, ""), sent.value())).isEqualTo(1);
        assertThat(as(cast.bea()).change(ADDRESSED, "{\"role\": \"PANEL_PARTNER\"}", proposed.value())).isEqualTo(1);
        assertThat(as(cast.bryn()).change(DECIDE, decision(cast.police().value(), cast.bea(), cast.bryn()))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "words": "UK SECRET"                                           | official_at_most
            "standing": "SENT"                                             | row-level security
            "review_due": "2027-01-01"                                     | row-level security
            "words": "Read this.\\nTOP SECRET STRAP1\\nNow."               | official_at_most
            "title": "Secret"                                              | official_at_most
            "conditions": "Classification: SECRET"                         | official_at_most
            "marking": "SECRET"                                            | marking
            "material": "INTELLIGENCE_SERVICE,PERSONAL"                    | channel_carries_no_intelligence
            "provenance": "INTELLIGENCE_SERVICE"                           | channel_carries_no_intelligence
            "provenance": ""                                               | provenance
            "purpose": "serious-crime"                                     | agreement_purpose
            "gateway": "common-law-policing"                               | agreement_gateway
            "agreement": "00000000-0000-0000-0000-000000000000"            | row-level security
            "proposed_by": "00000000-0000-0000-0000-000000000000"          | row-level security
            "body": "00000000-0000-0000-0000-000000000000"                 | row-level security
            "answer_due": "2030-01-01"                                     | dates_in_order
            "expires_on": "2039-01-01"                                     | dates_in_order
            "identity": null                                               | check
            """)
    void nothingUnlawfulIsProposed(String spoiled, String because) {
        as(cast.ann()).refuses(because, DISCLOSURE, copyOf(sent, ", " + spoiled), sent.value());
    }

    @Test
    void provenanceIsInherited() {
        var derived = ", \"derived_from\": \"%s\", \"provenance\": ".formatted(sent);
        as(cast.ann()).refuses("provenance is inherited", DISCLOSURE, copyOf(sent, derived + "\"OPEN_SOURCE\""), sent.value());
        var corrected = ", \"supersedes\": \"%s\", \"provenance\": ".formatted(sent);
        as(cast.ann()).refuses("provenance is inherited", DISCLOSURE, copyOf(sent, corrected + "\"HEALTH\""), sent.value());
        assertThat(as(cast.ann()).change(DISCLOSURE, copyOf(sent, derived + "\"OPEN_SOURCE,POLICE\""), sent.value()))
                .isEqualTo(1);
    }

    /// The database and the law say the same of whatever anybody holds and of whoever gives it.
    @Test
    void whatCannotBeShedIsTheSameInBoth() {
        for (var kind : BodyKind.values()) {
            for (var one : Provenance.values()) {
                for (var material : Material.values()) {
                    Set<Provenance> own = EnumSet.of(Provenance.OWN_RECORDS, one);
                    assertThat(carried(own, material, kind, false)).as("%s %s %s", kind, one, material)
                            .isEqualTo(Provenance.carried(own, Set.of(material), kind));
                    assertThat(carried(own, material, kind, true)).as("%s %s %s", kind, one, material)
                            .isEqualTo(Provenance.given(own, Set.of(material), kind));
                }
            }
        }
    }

    private Set<Provenance> carried(Set<Provenance> own, Material material, BodyKind kind, boolean given) {
        return world.jdbc().sql("select unnest(sharing.carried(?, ?, ?, ?))")
                .params(own.stream().map(Provenance::name).toArray(String[]::new), new String[] {material.name()}, kind.name(), given)
                .query(String.class).stream().map(Provenance::valueOf).collect(Collectors.toSet());
    }

    @Test
    void anotherBodysIdentityIsNotTold() {
        var agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), cast.council(), cast.school());
        var own = new Composing(drafts, proposals, approvals, inbox, clock).proposed(cast.eve(),
                ownSections(agreement));
        var identity = world.jdbc().sql("select identity from sharing.disclosure where id = ?").param(sent.value())
                .query(UUID.class).single();
        as(cast.eve()).refuses("foreign key", DISCLOSURE, copyOf(own, ", \"identity\": \"" + identity + "\""), own.value());
    }

    private List<Section> ownSections(AgreementId agreement) {
        return Cast.sections(LocalDate.of(2026, 11, 23), cast.school(), agreement).stream().map(it ->
                it instanceof Section.Passage ? new Section.Passage(new GatewayId("ctsa-2015-s36"), councilNeeds()) : it)
                .toList();
    }

    private static java.util.Map<String, String> councilNeeds() {
        return java.util.Map.of("appropriate-and-practicable", "Yes.", "article-6-basis", "Public task.");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        as(cast.bea()).refuses("someone_else_decides", DECIDE, decision(cast.police().value(), cast.bea(), cast.bea()));
        as(cast.bea()).refuses("foreign key", DECIDE, decision(cast.police().value(), cast.ann(), cast.bea()));
        as(cast.bea()).refuses(ROW_SECURITY, DECIDE, decision(cast.police().value(), cast.bea(), cast.bryn()));
        as(cast.amir()).refuses(ROW_SECURITY, DECIDE, decision(cast.police().value(), cast.bea(), cast.amir()));
    }

    @Test
    void anotherBodyDecidesRecallsAndAddressesNothing() {
        as(cast.eve()).refuses("foreign key", DECIDE, decision(cast.council().value(), cast.bea(), cast.eve()));
        as(cast.eve()).refuses(ROW_SECURITY, DECIDE, decision(cast.police().value(), cast.bea(), cast.eve()));
        var recall = """
                insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason)
                values (?, ?, 'RECALLED', ?, ?, '2026-11-23T12:00Z', 'Because.')
                """;
        as(cast.eve()).refuses("foreign key", recall, sent.value(), cast.council().value(), UUID.randomUUID(), cast.eve().value());
        var source = "insert into sharing.source (disclosure, body, reference) values (?, ?, 'Log 1')";
        as(cast.eve()).refuses("duplicate key", source, sent.value(), cast.council().value());
        var address = """
                insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                    about, marking, handling, answer_due, visible_until)
                values (?, ?, 'PREVENT_OFFICER', 'Us.', ?, ?, 'prevent-support', 'D-1111-1111', 'PERSON', 'OFFICIAL', 'P',
                    '2026-12-01', '2026-12-02T00:00Z')
                """;
        as(cast.eve()).refuses("otherwise than it was proposed", address, proposed.value(), cast.council().value(),
                cast.council().value(), cast.agreement().value());
    }

    @Test
    void onlyTheOriginatingSideRecalls() {
        var clerk = world.officer(cast.police(), "Clerk", ADMINISTRATOR);
        as(clerk).refuses(ROW_SECURITY, """
                insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason)
                values (?, ?, 'RECALLED', ?, ?, '2026-11-23T12:00Z', 'Because.')
                """, sent.value(), cast.police().value(), UUID.randomUUID(), clerk.value());
    }

    @Test
    void nothingWrittenLaterIsMarkedAboveOfficial() {
        as(cast.bryn()).refuses("official_at_most", """
                insert into sharing.decision (disclosure, body, proposed_by, decided_by, act, outcome, decided_at, kind, reason)
                values (?, ?, ?, ?, ?, 'DECLINED', '2026-11-23T12:00Z', 'LEGAL', E'No.\\nTOP SECRET')
                """, decision(cast.police().value(), cast.bea(), cast.bryn()));
        as(cast.ann()).refuses("official_at_most", """
                insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason)
                values (?, ?, 'RECALLED', ?, ?, '2026-11-23T12:00Z', 'UK SECRET')
                """, sent.value(), cast.police().value(), UUID.randomUUID(), cast.ann().value());
        as(cast.carl()).refuses("official_at_most", """
                insert into sharing.answer (id, disclosure, from_body, body, officer, answered_at, kind, words)
                values (?, ?, ?, ?, ?, '2026-11-23T12:00Z', 'OF_USE', 'SECRET')
                """, UUID.randomUUID(), sent.value(), cast.police().value(), cast.school().value(), cast.carl().value());
        as(cast.carl()).refuses("official_at_most", """
                insert into sharing.disposal (disclosure, from_body, body, officer, confirmed_at, words)
                values (?, ?, ?, ?, '2026-11-23T12:00Z', 'SECRET')
                """, sent.value(), cast.police().value(), cast.school().value(), cast.carl().value());
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, , what_is_declined_has_a_kind", "APPROVED, LEGAL, what_is_declined_has_a_kind", "DECLINED, OTHER, decision_kind_check"})
    void whatIsDeclinedHasAKindAndNothingElse(String outcome, String kind, String because) {
        as(cast.bryn()).refuses(because, """
                insert into sharing.decision (disclosure, body, proposed_by, decided_by, act, outcome, decided_at, kind, reason)
                values (?, ?, ?, ?, ?, %s, '2026-11-23T12:00Z', %s, 'No.')
                """.formatted("'" + outcome + "'", kind == null ? "null" : "'" + kind + "'"), decision(cast.police().value(), cast.bea(), cast.bryn()));
    }

    @Test
    void nothingIsSentBeforeItIsApproved() {
        as(cast.bryn()).refuses("before someone else approves it", SEND, proposed.value());
        as(cast.ann()).refuses("before someone else approves it", SEND, proposed.value());
    }

    @Test
    void nothingIsAddedProlongedOrUnended() {
        as(cast.ann()).refuses("nobody is added once it is decided", ADDRESSED, "{\"role\": \"PANEL_PARTNER\", \"sent_at\": null}",
                sent.value());
        as(cast.ann()).refuses("not prolonged",
                "update sharing.addressed set visible_until = visible_until + interval '1 s' where disclosure = ?", sent.value());
        as(cast.ann()).refuses("stays sent", "update sharing.addressed set sent_at = null where disclosure = ?", sent.value());
        Throwable unended = as(cast.ann()).ask(jdbc -> {
            jdbc.sql("update sharing.addressed set ended = 'RECALLED' where disclosure = ?").param(sent.value()).update();
            return catchThrowable(() -> jdbc.sql("update sharing.addressed set ended = null where disclosure = ?")
                    .param(sent.value()).update());
        });
        assertThat(unended).rootCause().hasMessageContaining("stays ended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "visible_until": "2039-01-01T00:00Z"     | otherwise than it was proposed
            "purpose": "serious-crime"               | otherwise than it was proposed
            "marking": "OFFICIAL"                    | otherwise than it was proposed
            "handling": "P"                          | otherwise than it was proposed
            "conditions": "Tell anyone."             | otherwise than it was proposed
            "body": "00000000-0000-0000-0000-000000000000" | foreign key
            "sent_at": "2026-11-23T12:00Z"           | row-level security
            """)
    void theAudienceRepeatsWhatWasProposed(String spoiled, String because) {
        as(cast.bea()).refuses(because, ADDRESSED, "{\"role\": \"PANEL_PARTNER\", %s}".formatted(spoiled), proposed.value());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDatabaseAddressesTheRolesThatReceive(Role role) {
        var copy = "{\"role\": \"%s\"}".formatted(role);
        if (role.receives()) {
            assertThat(as(cast.bea()).change(ADDRESSED + " on conflict do nothing", copy, proposed.value())).isBetween(0, 1);
        } else {
            as(cast.bea()).refuses("the_role_receives", ADDRESSED, copy, proposed.value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sharing.disclosure", "sharing.source", "sharing.decision", "sharing.opening",
        "sharing.acceptance", "sharing.answer", "sharing.outcome", "sharing.recall", "sharing.disposal", "people.identity"})
    void whatWasDoneIsNeitherChangedNorDeleted(String table) {
        var column = world.jdbc().sql("select column_name from information_schema.columns where table_schema || '.' || "
                + "table_name = ? order by ordinal_position limit 1").param(table).query(String.class).single();
        for (var who : List.of(cast.ann(), cast.bea(), cast.cara())) {
            as(who).refuses("permission denied", "update %s set %s = %2$s".formatted(table, column));
            as(who).refuses("permission denied", "delete from " + table);
            as(who).refuses("permission denied", "truncate " + table);
        }
    }

    @Test
    void anAudienceIsNotDeletedOrReaddressed() {
        as(cast.ann()).refuses("permission denied", "delete from sharing.addressed");
        as(cast.ann()).refuses("permission denied", "update sharing.addressed set body = ?", cast.council().value());
        as(cast.ann()).refuses("permission denied", "update sharing.addressed set role = 'PANEL_CHAIR'");
    }

    @Test
    void holdersWriteInTheirOwnNameAboutWhatTheyWereSent() {
        var accept = """
                insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at)
                values (?, ?, ?, ?, '2026-11-23T12:00Z')
                """;
        var police = cast.police().value();
        assertThat(as(cast.carl()).change(accept, sent.value(), police, cast.carl().value(), cast.school().value())).isEqualTo(1);
        as(cast.carl()).refuses(ROW_SECURITY, accept, sent.value(), police, cast.dan().value(), cast.school().value());
        as(cast.dan()).refuses(ROW_SECURITY, accept, sent.value(), police, cast.dan().value(), cast.school().value());
        as(cast.carl()).refuses(ROW_SECURITY, accept, proposed.value(), police, cast.carl().value(), cast.school().value());
        as(cast.eve()).refuses(ROW_SECURITY, accept, sent.value(), police, cast.eve().value(), cast.council().value());
    }

    /// Or the originator of something else would be shown it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opening    | id, purpose, opened_at       | gen_random_uuid(), 'prevent-support', '2026-11-23T12:00Z'
            acceptance | accepted_at                  | '2026-11-23T12:00Z'
            answer     | id, answered_at, kind, words | gen_random_uuid(), '2026-11-23T12:00Z', 'OF_USE', 'Yes.'
            disposal   | confirmed_at, words          | '2026-11-23T12:00Z', 'Shredded.'
            """, quoteCharacter = '"')
    void whatHoldersDidNamesTheBodyThatTold(String table, String columns, String values) {
        var insert = "insert into sharing.%s (disclosure, from_body, officer, body, %s) values (?, ?, ?, ?, %s)"
                .formatted(table, columns, values);
        var school = cast.school().value();
        world.jdbc().sql("delete from sharing." + table + " where disclosure = ?").param(sent.value()).update();
        assertThat(as(cast.carl()).change(insert, sent.value(), cast.police().value(), cast.carl().value(), school)).isEqualTo(1);
        as(cast.carl()).refuses("foreign key", insert, sent.value(), cast.council().value(), cast.carl().value(), school);
    }

    private Wall as(OfficerId officer) {
        return new Wall(app, officer, clock.instant(), null);
    }

    private Object[] decision(UUID body, OfficerId proposedBy, OfficerId decidedBy) {
        return new Object[] {proposed.value(), body, proposedBy.value(), decidedBy.value(), UUID.randomUUID()};
    }

    /// The changes that make a row a new one, and one more.
    private static String copyOf(DisclosureId of, String more) {
        var id = UUID.randomUUID();
        return "{\"id\": \"%s\", \"reference\": \"%s\", \"standing\": \"PROPOSED\", \"review_due\": null%s}"
                .formatted(id, World.reference("D-", id), more);
    }
}

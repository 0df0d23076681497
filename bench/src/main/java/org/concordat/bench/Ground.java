package org.concordat.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.api.web.DemonstrationTokens;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.AgreementHeading;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Lays bodies, officers and agreements past every wall, and drafts as officers write them. None of it is timed.
final class Ground implements AutoCloseable {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /// Something under every heading of an agreement.
    private static final String WORDS = Arrays.stream(AgreementHeading.values())
            .map(heading -> "\"" + heading.name() + "\": \"Laid.\"").collect(Collectors.joining(", ", "{", "}"));

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Clock clock;

    Ground(Service service) throws SQLException, IOException {
        connection = new SingleConnectionDataSource(service.superuser(), true);
        jdbc = JdbcClient.create(connection);
        drafts = service.bean(Drafts.class);
        clock = service.bean(Clock.class);
        jdbc.sql("set session_replication_role = replica").update();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    List<Lane> lanes(int count) {
        var all = new ArrayList<Lane>();
        for (int i = 0; i < count; i++) {
            all.add(lane("Lane " + i));
        }
        analyze();
        return all;
    }

    private Lane lane(String name) {
        var from = body(BodyKind.COUNTER_TERRORISM_POLICING, name + " police");
        var to = body(BodyKind.SCHOOL, name + " school");
        var agreement = agreement(name, from, to);
        var originator = officer(from, Role.ORIGINATOR);
        return new Lane(from, to, agreement, originator, officer(from, Role.APPROVER), officer(to, Composed.READER),
                composed(originator, to, agreement));
    }

    BodyId body(BodyKind kind, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.body (id, kind, nation, from_day, source, recorded_at)
                values (?, ?, 'ENGLAND', ?, 'laid', ?)
                """).params(id, kind.name(), SINCE, before()).update();
        jdbc.sql("""
                insert into partnership.body_name (id, body, name, from_day, source, recorded_at)
                values (?, ?, ?, ?, 'laid', ?)
                """).params(UUID.randomUUID(), id, name, SINCE, before()).update();
        return new BodyId(id);
    }

    /// A system of a body that acts for an officer; its name at the demonstration's own issuer.
    String system(BodyId body, boolean approves, OfficerId officer) {
        var id = UUID.randomUUID();
        var name = "system-" + id;
        jdbc.sql("""
                insert into api.client (id, body, issuer, name_there, name, approves, made_by, made_at)
                values (?, ?, ?, ?, 'A system', ?, ?, ?)
                """).params(id, body.value(), DemonstrationTokens.ISSUER, name, approves, new UUID(0, 1), before()).update();
        jdbc.sql("""
                insert into api.step (client, made_by, number, kind, taken_by, taken_at)
                values (?, ?, 1, 'CONFIRMED', ?, ?)
                """).params(id, new UUID(0, 1), new UUID(0, 2), before()).update();
        jdbc.sql("""
                insert into api.mandate (client, officer, number, agreed, said_by, said_at) values (?, ?, 1, true, ?, ?)
                """).params(id, officer.value(), officer.value(), before()).update();
        return name;
    }

    OfficerId officer(BodyId body, Role... roles) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into partnership.officer (id, body, name, from_day, recorded_at) values (?, ?, ?, ?, ?)")
                .params(id, body.value(), roles[0].words(), SINCE, before()).update();
        for (var role : roles) {
            appoint(id, role);
        }
        return new OfficerId(id);
    }

    private void appoint(UUID officer, Role role) {
        var change = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by,
                                                     proposed_at)
                values (?, ?, ?, ?, ?, 'laid', ?, ?)
                """).params(change, officer, role.name(), SINCE, today().plusYears(2), new UUID(0, 1), before()).update();
        jdbc.sql("""
                insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by,
                                                       decided_at)
                values (?, ?, ?, 'APPROVED', ?, ?, ?)
                """).params(change, new UUID(0, 1), officer, UUID.randomUUID(), new UUID(0, 2), before()).update();
    }

    AgreementId agreement(String title, BodyId owner, BodyId other) {
        var id = UUID.randomUUID();
        var hex = id.toString().toUpperCase(Locale.ROOT);
        jdbc.sql("""
                insert into partnership.agreement (id, reference, owner_body, drafted_by, drafted_at, offered_by,
                    offered_at, title, from_day, until_day, review_day, retention_months, retention_rule,
                    dpia_reference, contents, openness)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 24, 'RRD-2Y', 'DPIA-1', ?::jsonb, 'FULL')
                """).params(id, "ISA-" + hex.substring(0, 4) + "-" + hex.substring(4, 8), owner.value(),
                new UUID(0, 1), before(), new UUID(0, 1), before(), title, SINCE, today().plusYears(2),
                today().plusYears(1), WORDS).update();
        jdbc.sql("insert into partnership.agreement_purpose (agreement, purpose) values (?, ?)")
                .params(id, Composed.PURPOSE.slug()).update();
        jdbc.sql("insert into partnership.agreement_gateway (agreement, gateway) values (?, ?)")
                .params(id, Composed.GATEWAY.slug()).update();
        for (var party : List.of(owner, other)) {
            jdbc.sql("""
                    insert into partnership.agreement_party (agreement, body, controller, contact)
                    values (?, ?, true, 'laid')
                    """).params(id, party.value()).update();
            jdbc.sql("""
                    insert into partnership.signature (agreement, body, signed_by, signed_at, capacity)
                    values (?, ?, ?, ?, 'laid')
                    """).params(id, party.value(), UUID.randomUUID(), before()).update();
        }
        return new AgreementId(id);
    }

    private DisclosureId composed(OfficerId originator, BodyId to, AgreementId agreement) {
        var id = new DisclosureId(UUID.randomUUID());
        drafts.start(new SignedIn(originator, clock.instant()), id);
        for (Section section : Composed.sections(today(), to, agreement)) {
            var saved = drafts.save(new SignedIn(originator, clock.instant()), id, section);
            if (!(saved instanceof Saving.Saved)) {
                throw new IllegalStateException("the draft to copy was not saved: " + saved);
            }
        }
        return id;
    }

    /// Has at least so many drafts wait in each lane.
    void supply(List<Lane> lanes, int atLeast) {
        for (var lane : lanes) {
            int wanted = atLeast - lane.drafts().size();
            if (wanted > 0) {
                lane.drafts().addAll(jdbc.sql("""
                        insert into sharing.draft (id, officer, body, started_at, saved_at, inherited, sections)
                        select gen_random_uuid(), officer, body, started_at, saved_at, inherited, sections
                          from sharing.draft, generate_series(1, ?) where id = ?
                        returning id
                        """).params(wanted, lane.template().value()).query(UUID.class).list());
            }
        }
    }

    /// So that plans are chosen with the tables as they are, and none of it happens while something is timed.
    void analyze() {
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private LocalDate today() {
        return clock.instant().atZone(Viewer.ZONE).toLocalDate();
    }

    private OffsetDateTime before() {
        return clock.instant().atOffset(ZoneOffset.UTC).minusDays(30);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}

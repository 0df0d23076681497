package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementHeading;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The ground a test stands on: bodies, officers, roles and agreements of its own, laid by the superuser past triggers
/// and policies, committed, under random ids, so that tests neither meet nor need cleaning up.
///
/// Whoever needs them laid as people lay them goes through the front doors of `partnership` instead.
public final class World implements AutoCloseable {

    /// Well before the beginning of the test clock: from here on everything laid is so.
    public static final Instant LAID = Instant.parse("2026-01-05T09:00:00Z");

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    /// Something under every heading.
    private static final String AGREED = Stream.of(AgreementHeading.values())
            .map(heading -> "\"" + heading.name() + "\": \"As agreed.\"").collect(Collectors.joining(", ", "{", "}"));

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final List<UUID> areas = new ArrayList<>();
    private final List<UUID> offices = new ArrayList<>();

    private World(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
    }

    /// A world over the shared service's database; close it after the test class.
    public static World of(ApplicationContext service) throws SQLException {
        var world = new World(new SingleConnectionDataSource(Superuser.connect(service), true));
        world.jdbc.sql("set session_replication_role = replica").update();
        world.jdbc.sql("set synchronous_commit = off").update();   // a world need not outlast a crash, and is laid faster
        world.clerk(ONE);
        world.clerk(OTHER);
        return world;
    }

    /// In whose name is laid what somebody must have done; never in office when a test looks.
    private UUID clerk(UUID id) {
        jdbc.sql("""
                insert into partnership.officer (id, body, name, from_day, until_day, recorded_at, ended_at)
                values (?, ?, 'A clerk', '2020-01-01', '2020-01-02', ?, ?) on conflict do nothing
                """).params(id, new UUID(0, 0), at(LAID), at(LAID)).update();
        return id;
    }

    /// Past every wall, for what has no method here.
    public JdbcClient jdbc() {
        return jdbc;
    }

    /// Past the policies, but not past the triggers, with an officer of this body looking.
    void triggersFire(BodyId body, Consumer<JdbcClient> work) {
        var set = "select set_config('session_replication_role', ?, false), set_config('concordat.body', ?, false)";
        jdbc.sql(set).params("origin", body.toString()).query().singleRow();
        try {
            work.accept(jdbc);
        } finally {
            jdbc.sql(set).params("replica", "").query().singleRow();
        }
    }

    public BodyId body(BodyKind kind, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.body (id, kind, style, nation, from_day, source, recorded_at)
                values (?, ?, case when ? = 'LOCAL_POLICING_BODY' then 'PCC' end, 'ENGLAND', ?, 'a test', ?)
                """).params(id, kind.name(), kind.name(), FROM, at(LAID)).update();
        jdbc.sql("""
                insert into partnership.body_name (id, body, name, from_day, source, recorded_at)
                values (?, ?, ?, ?, 'a test', ?)
                """).params(UUID.randomUUID(), id, name, FROM, at(LAID)).update();
        return new BodyId(id);
    }

    /// An officer in office who holds these roles, with training current for years.
    public OfficerId officer(BodyId body, String name, Role... roles) {
        var id = new OfficerId(UUID.randomUUID());
        jdbc.sql("insert into partnership.officer (id, body, name, from_day, recorded_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), body.value(), name, FROM, at(LAID)).update();
        for (var role : roles) {
            role(id, role, Between.from(LocalDate.of(2026, 1, 5)), LocalDate.of(2030, 1, 1), LAID);
        }
        return id;
    }

    /// This many officers at once, each with the role.
    public void officers(BodyId body, Role role, int number) {
        jdbc.sql("""
                with crowd as (
                    insert into partnership.officer (id, body, name, from_day, recorded_at)
                    select gen_random_uuid(), ?, 'Officer ' || lpad(n::text, 6, '0'), ?, ? from generate_series(1, ?) n
                    returning id, recorded_at),
                said as (
                    insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by,
                                                         proposed_at)
                    select gen_random_uuid(), id, ?, '2026-01-05', '2030-01-01', 'a test', ?, recorded_at from crowd
                    returning id, officer, proposed_by, proposed_at)
                insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at)
                select id, proposed_by, officer, 'APPROVED', gen_random_uuid(), ?, proposed_at from said
                """).params(body.value(), FROM, at(LAID), number, role.name(), ONE, OTHER).update();
    }

    /// Says, approved at a moment, that an officer holds a role.
    public void role(OfficerId officer, Role role, Between between, LocalDate trainedUntil, Instant decided) {
        var change = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.role_change (id, officer, role, from_day, until_day, trained_until, reason,
                                                     proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, 'a test', ?, ?)
                """).param(change).param(officer.value()).param(role.name()).param(between.from())
                .param(between.until()).param(trainedUntil).param(ONE).param(at(decided)).update();
        jdbc.sql("""
                insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at)
                values (?, ?, ?, 'APPROVED', ?, ?, ?)
                """).params(change, ONE, officer.value(), UUID.randomUUID(), OTHER, at(decided))
                .update();
    }

    /// The first day on which an officer is no longer in office.
    public void leaves(OfficerId officer, LocalDate until) {
        jdbc.sql("update partnership.officer set until_day = ?, ended_at = ? where id = ?")
                .params(until, at(LAID), officer.value()).update();
    }

    /// An agreement that all its parties have signed, in force from 2026 until 2028; what is shared under it is kept
    /// for 24 months.
    public AgreementId agreement(Set<Purpose> purposes, Set<GatewayId> gateways, BodyId... parties) {
        var id = new AgreementId(UUID.randomUUID());
        jdbc.sql("""
                insert into partnership.agreement (id, reference, owner_body, drafted_by, drafted_at, offered_by,
                    offered_at, title, from_day, until_day, review_day, retention_months, retention_rule,
                    dpia_reference, contents, openness)
                values (?, ?, ?, ?, ?, ?, ?, 'Sharing for Prevent', '2026-01-01', '2028-01-01', '2027-06-01', 24,
                    'RRD-2Y', 'DPIA-1', ?::jsonb, 'FULL')
                """).params(id.value(), reference("ISA-", id.value()), parties[0].value(), ONE, at(LAID),
                ONE, at(LAID), AGREED).update();
        purposes.forEach(it -> jdbc.sql("insert into partnership.agreement_purpose (agreement, purpose) values (?, ?)")
                .params(id.value(), it.slug()).update());
        gateways.forEach(it -> jdbc.sql("insert into partnership.agreement_gateway (agreement, gateway) values (?, ?)")
                .params(id.value(), it.slug()).update());
        for (var party : List.of(parties)) {
            jdbc.sql("""
                    insert into partnership.agreement_party (agreement, body, controller, contact)
                    values (?, ?, true, 'a test')
                    """).params(id.value(), party.value()).update();
            jdbc.sql("""
                    insert into partnership.signature (agreement, body, signed_by, signed_at, capacity)
                    values (?, ?, ?, ?, 'a test')
                    """).params(id.value(), party.value(), clerk(UUID.randomUUID()), at(LAID)).update();
        }
        return id;
    }

    /// Suspends an agreement from a moment on.
    ///
    /// @return the suspension, to resume from
    public UUID suspend(AgreementId agreement, Instant from) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.suspension (id, agreement, number, suspended_by, suspended_at, reason)
                select ?, ?, 1 + count(*), ?, ?, 'a test' from partnership.suspension where agreement = ?
                """).params(id, agreement.value(), ONE, at(from), agreement.value()).update();
        return id;
    }

    public void resume(AgreementId agreement, UUID suspension, Instant from) {
        jdbc.sql("""
                insert into partnership.resumption (suspension, agreement, suspended_by, resumed_by, resumed_at, reason)
                values (?, ?, ?, ?, ?, 'a test')
                """).params(suspension, agreement.value(), ONE, OTHER, at(from)).update();
    }

    /// Ends an agreement, for good.
    public void end(AgreementId agreement, Instant from) {
        jdbc.sql("insert into partnership.ending (agreement, ended_by, ended_at, reason) values (?, ?, ?, 'a test')")
                .params(agreement.value(), ONE, at(from)).update();
    }

    /// What the ledger says of a thing, oldest first, as `kind officer`, each officer by name. Entries of one moment
    /// stand in the order of their kinds.
    public List<String> trail(UUID thing) {
        return trail("thing = ?", thing);
    }

    /// The same of a disclosure, after it was begun and so many of its sections were saved by one officer.
    public List<String> trailOnceWritten(DisclosureId id, String by, int sections) {
        var all = trail(id.value());
        var begun = Stream.concat(Stream.of("sharing.draft.started " + by), Collections.nCopies(sections, "sharing.draft.saved " + by).stream());
        assertThat(all.subList(0, 1 + sections)).containsExactlyElementsOf(begun.toList());
        return all.subList(1 + sections, all.size());
    }

    /// What the ledger says an officer has done.
    public List<String> trailOf(OfficerId officer) {
        return trail("officer = ?", officer.value());
    }

    private List<String> trail(String which, UUID id) {
        return jdbc.sql("""
                select e.kind || ' ' || coalesce(o.name, 'nobody')
                  from ledger.entry e left join partnership.officer o on o.id = e.officer
                 where e.%s order by e.at, e.kind
                """.formatted(which)).param(id).query(String.class).list();
    }

    public long count(String table, String where, @Nullable Object... params) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .params(java.util.Arrays.asList(params)).query(Long.class).single();
    }

    /// As people speak of things: a prefix, and eight characters.
    static String reference(String prefix, UUID id) {
        var hex = id.toString().toUpperCase(java.util.Locale.ROOT);
        return prefix + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A police area, which goes with this world: the register counts them.
    public UUID area() {
        var area = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.area (id, code, name, nation, region, from_day, source, recorded_at)
                values (?, ?, 'Northvale', 'ENGLAND', 'North', ?, 'a test', ?)
                """).params(area, "E" + (10_000_000 + Math.floorMod(area.hashCode(), 9_999_999)), FROM, at(LAID)).update();
        areas.add(area);
        return area;
    }

    /// An office of a body, which goes with this world: the public's copy of the register does not have it.
    public UUID office(BodyId body, String title) {
        var office = UUID.randomUUID();
        jdbc.sql("""
                insert into partnership.office (id, body, title, from_day, source, recorded_at) values (?, ?, ?, ?, 'a test', ?)
                """).params(office, body.value(), title, FROM, at(LAID)).update();
        offices.add(office);
        return office;
    }

    public void covers(BodyId body, UUID area, BodyKind kind) {
        covers(body, area, kind, Between.from(FROM));
    }

    public void covers(BodyId body, UUID area, BodyKind kind, Between between) {
        jdbc.sql("""
                insert into partnership.coverage (id, body, kind, area, from_day, until_day, source, recorded_at, ended_at)
                values (:id, :body, :kind, :area, :from, :until, 'a test', :laid,
                        case when :until::date is not null then :laid::timestamptz end)
                """).param("id", UUID.randomUUID()).param("body", body.value()).param("kind", kind.name()).param("area", area)
                .param("from", between.from()).param("until", between.until(), Types.DATE).param("laid", at(LAID)).update();
    }

    @Override
    public void close() {
        areas.forEach(area -> {
            jdbc.sql("delete from assurance.said where statement in (select id from assurance.statement where area = ?)").param(area).update();
            jdbc.sql("delete from assurance.statement where area = ?").param(area).update();
            jdbc.sql("delete from partnership.coverage where area = ?").param(area).update();
            jdbc.sql("delete from partnership.area where id = ?").param(area).update();
        });
        offices.forEach(office -> {
            jdbc.sql("delete from partnership.tenure where office = ?").param(office).update();
            jdbc.sql("delete from partnership.office where id = ?").param(office).update();
        });
        connection.destroy();
    }
}

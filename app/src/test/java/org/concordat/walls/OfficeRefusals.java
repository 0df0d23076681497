package org.concordat.walls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;

/// What the triggers refuse of who holds which office and role, what was agreed, who signs in, and which systems speak for a
/// body; and what those refuse of what was told, recorded and shared in public.
final class OfficeRefusals {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static final String PROPOSES = """
            insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by, proposed_at)
            values (?::uuid, ?::uuid, ?, '2026-03-01', '2030-01-01', 'So.', ?::uuid, ?::timestamptz)
            """;

    private static final String DECIDES = """
            insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at, reason)
            select id, proposed_by, officer, ?, gen_random_uuid(), ?::uuid, ?::timestamptz, 'So.' from partnership.role_change
             where id = ?::uuid
            """;

    private final World world;
    private final Cast cast;
    private final OfficerId ada;

    private OfficeRefusals(World world, Cast cast) {
        this.world = world;
        this.cast = cast;
        this.ada = world.officer(cast.police(), "Ada", Role.ADMINISTRATOR);
    }

    static List<Refusal> in(World world, Cast cast) {
        var office = new OfficeRefusals(world, cast);
        return Stream.of(office.proposed(), office.decided(), office.agreed(), office.signedIn(), told(), recorded(), List.of(shared(), office.ended()))
                .flatMap(List::stream).toList();
    }

    /// Of a police force that nobody follows.
    private Refusal ended() {
        return Refusal.of("a police force ends where another follows it by law",
                "update partnership.body set until_day = '2031-01-01', ended_at = recorded_at where id = ?::uuid",
                world.body(BodyKind.POLICE_FORCE, "Oldvale Police"));
    }

    /// In public, with nobody who receives it.
    private static Refusal shared() {
        return Refusal.of("a concern from the public goes where somebody receives it", """
                insert into intake.referral (id, reference, kind, urgent, referred_at, area, to_body, from_public)
                values (?::uuid, 'C-0000-0000', 'PERSON', false, ?::timestamptz, gen_random_uuid(), gen_random_uuid(), true)
                """, UUID.randomUUID(), AT);
    }

    private List<Refusal> proposed() {
        var id = UUID.randomUUID();
        return List.of(
                Refusal.of("proposed in the name of another", PROPOSES, id, cast.ann(), "APPROVER", cast.bea(), AT).by(ada, AT),
                Refusal.of("only the first administrators are proposed by nobody", PROPOSES, id, cast.ann(), "APPROVER", null, AT),
                Refusal.of("proposed by someone who does not administer that body", PROPOSES, id, cast.ann(), "APPROVER", cast.bea(), AT)
                        .by(cast.bea(), AT),
                Refusal.like("only the first administrators are entered by nobody", "partnership.officer", "id = ?::uuid",
                        List.of(cast.ann()), Map.of("id", id, "recorded_at", AT)),
                Refusal.of("the end of % is said already", "update partnership.officer set until_day = '2031-01-01' where id = ?::uuid", ada)
                        .after("update partnership.officer set until_day = '2030-01-01', ended_at = recorded_at where id = ?::uuid", ada));
    }

    private List<Refusal> decided() {
        return List.of(
                decided("decided in the name of another", "DECLINED", cast.bea(), ada, cast.ann(), "APPROVER"),
                decided("decided by someone who does not administer that body", "DECLINED", cast.bea(), cast.bea(), cast.ann(), "APPROVER"),
                decidedByNobody(),
                decided("the role does not suit the body", "APPROVED", ada, ada, fresh(cast.police()), "SCRUTINY_OFFICER"),
                decidedIn(cast.council(), "the role does not suit the body", fresh(cast.council()), "DECONFLICTION"),
                decidedIn(cast.council(), "the role does not suit the body", fresh(cast.council()), "INTERVENTION_PROVIDER"),
                decidedBesideAnother(),
                decidedIn(cast.overseer(), "oversight stands apart from sharing", cast.sam(), "ORIGINATOR"));
    }

    private Refusal decidedBesideAnother() {
        var mentors = world.body(BodyKind.INTERVENTION_PROVIDER, "Mentors");
        world.officer(mentors, "Ivy", Role.INTERVENTION_PROVIDER);
        return decidedIn(mentors, "a body of providers has one", fresh(mentors), "INTERVENTION_PROVIDER");
    }

    private OfficerId fresh(BodyId body) {
        return world.officer(body, "Rae");
    }

    private Refusal decidedIn(BodyId body, String because, OfficerId officer, String role) {
        var administrator = world.officer(body, "Alan", Role.ADMINISTRATOR);
        return decided(because, "APPROVED", administrator, administrator, officer, role);
    }

    private Refusal decided(String because, String outcome, OfficerId by, OfficerId looking, OfficerId officer, String role) {
        var change = UUID.randomUUID();
        return Refusal.of(because, DECIDES, outcome, by, AT, change).after(PROPOSES, change, officer, role, cast.bryn(), AT)
                .by(looking, AT);
    }

    private Refusal decidedByNobody() {
        var change = UUID.randomUUID();
        return Refusal.of("only the first administrators are decided by nobody", DECIDES, "DECLINED", null, AT, change)
                .after(PROPOSES, change, cast.ann(), "ADMINISTRATOR", null, AT);
    }

    private List<Refusal> agreed() {
        return List.of(
                Refusal.of("what has been offered or signed is only ever added to",
                        "update partnership.agreement set title = 'Another' where id = ?::uuid", cast.agreement()),
                Refusal.of("a signed agreement does not change", "insert into partnership.agreement_purpose values (?::uuid, 'another')",
                        cast.agreement()),
                Refusal.like("an agreement withdrawn or ended is not signed", "partnership.signature",
                        "agreement = ?::uuid and body = ?::uuid", List.of(cast.agreement(), cast.police()),
                        Map.of("body", cast.council(), "signed_by", cast.eve())).after("""
                        insert into partnership.ending (agreement, ended_by, ended_at, reason) values (?::uuid, ?::uuid, ?::timestamptz, 'So.')
                        """, cast.agreement(), cast.bea(), AT));
    }

    private List<Refusal> signedIn() {
        var link = UUID.randomUUID();
        return List.of(
                Refusal.of("over already: %", "update signin.link set over_at = over_at + interval '1 day' where id = ?::uuid", link)
                        .after("""
                        insert into signin.link (id, officer, body, issuer, subject, name, code, made_by, at, over_at)
                        select ?::uuid, ?::uuid, ?::uuid, 'https://example.org', ?, 'Ann', gen_random_uuid(), ?::uuid, at, at
                          from (select ?::timestamptz) it (at)
                        """, link, cast.ann(), cast.police(), link, ada, AT),
                Refusal.of("% does not follow", """
                        insert into api.step (client, made_by, number, kind, taken_by, taken_at, reason)
                        values (?::uuid, ?::uuid, 2, 'ENDED', ?::uuid, ?::timestamptz, 'So.')
                        """, UUID.randomUUID(), ada, ada, AT));
    }

    private static List<Refusal> told() {
        var id = UUID.randomUUID();
        return List.of(
                Refusal.of("it is of a hook of the body", "insert into notices.hook_ending values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz)",
                        id, id, id, AT),
                Refusal.of("only what is dead is tried again",
                        "insert into notices.event_again values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::timestamptz)", id, id, id, id, AT));
    }

    private static List<Refusal> recorded() {
        var entry = UUID.randomUUID();
        var enters = "insert into ledger.entry (id, kind, version, at) values (?::uuid, 'a.test', 1, ?::timestamptz)";
        return List.of(
                Refusal.of("the ledger is only ever added to", "update ledger.entry set version = 2 where id = ?::uuid", entry)
                        .after(enters, entry, AT),
                Refusal.of("the ledger is only ever added to", "delete from ledger.entry where id = ?::uuid", entry)
                        .after(enters, entry, AT));
    }
}

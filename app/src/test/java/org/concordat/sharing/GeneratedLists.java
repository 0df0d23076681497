package org.concordat.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.jspecify.annotations.Nullable;

/// What two bodies told a third in a quarter of a year, from a seed: every standing, many at the same moment, to one role or
/// several, read, answered and let go or not. What was decided and what holders did is written past the policies but not
/// past the triggers.
final class GeneratedLists {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final List<Role> ROLES = List.of(Role.SAFEGUARDING_LEAD, Role.PANEL_CHAIR, Role.COORDINATOR);

    final BodyId from;
    final BodyId to;
    final OfficerId originator;
    final List<OfficerId> recipients;

    private final World world;
    private final Random random;
    private final AgreementId agreement;

    GeneratedLists(World world, long seed, int disclosures) {
        this.world = world;
        this.random = new Random(seed);
        from = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Police");
        to = world.body(BodyKind.SCHOOL, "School");
        agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), from, to);
        originator = world.officer(from, "Originator", Role.ORIGINATOR, Role.APPROVER);
        recipients = List.of(
                world.officer(to, "One role", Role.SAFEGUARDING_LEAD),
                world.officer(to, "A rare role", Role.COORDINATOR),
                world.officer(to, "Two roles", Role.SAFEGUARDING_LEAD, Role.PANEL_CHAIR),
                world.officer(to, "All roles", ROLES.toArray(Role[]::new)),
                world.officer(to, "No role that receives", Role.ADMINISTRATOR));
        var other = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Other police");
        for (int i = 0; i < disclosures; i++) {
            told(random.nextInt(8) == 0 ? other : from);
        }
    }

    private void told(BodyId by) {
        var id = UUID.randomUUID();
        // Few moments, so that many share one and the order of ids decides.
        var sent = NOW.minus(Duration.ofDays(random.nextInt(6) * 15L)).plusSeconds(random.nextInt(3) - 1L);
        var expires = LocalDate.ofInstant(sent, Viewer.ZONE).plusDays(List.of(20, 30, 90, 720).get(random.nextInt(4)));
        int fate = random.nextInt(20);   // 0, 1: declined; 2, 3: waits; 4, 5: taken back; else sent
        boolean approved = fate > 3;
        var ended = fate == 4 ? "SUPERSEDED" : fate == 5 ? "RECALLED" : null;
        var until = ended == null ? expires.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant()
                : sent.plus(Duration.ofDays(random.nextInt(20)));
        lay(id, by, sent, expires);
        if (fate < 2 || approved) {
            decide(id, by, approved, sent);
        }
        if (ended != null) {
            takeBack(id, by, ended, until);
        }
        var due = LocalDate.ofInstant(sent, Viewer.ZONE).plusDays(random.nextInt(1, 60));
        for (var role : audience()) {
            address(id, by, role, due, approved ? sent : null, until, ended);
        }
        if (approved && !sent.isAfter(NOW)) {
            hold(id, by, until);
        }
    }

    private Set<Role> audience() {
        var roles = EnumSet.of(ROLES.get(random.nextInt(2)));
        for (var role : ROLES) {
            if (random.nextInt(role == Role.COORDINATOR ? 12 : 4) == 0) {
                roles.add(role);
            }
        }
        return roles;
    }

    private void lay(UUID id, BodyId by, Instant proposed, LocalDate expires) {
        world.jdbc().sql("""
                insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement,
                    about, subject, title, words, marking, source_grade, information_grade, handling, provenance, material,
                    necessity, aim, connection, less_intrusive, fair_balance, answer_due, review_on, expires_on,
                    retention_rule, dispose_by)
                values (?, ?, ?, ?, ?, 'prevent-support', 'ctsa-2015-s36', ?, 'THEME', 'Leaflets', 'Leaflets', 'Words.',
                    'OFFICIAL', '1', 'A', 'P', 'POLICE', 'DEPERSONALISED', 'a', 'b', 'c', 'd', 'e', ?, ?, ?, 'RRD-2Y', ?)
                """).params(id, World.reference("D-", id), by.value(), originator.value(),
                proposed.atOffset(ZoneOffset.UTC), agreement.value(), expires.minusDays(20), expires.minusDays(20),
                expires, expires.plusYears(1)).update();
    }

    private void decide(UUID id, BodyId by, boolean approved, Instant at) {
        world.triggersFire(by, jdbc -> jdbc.sql("""
                insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act, kind, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'Because.')
                """).params(id, by.value(), approved ? "APPROVED" : "DECLINED", originator.value(), new UUID(0, 2),
                at.atOffset(ZoneOffset.UTC), UUID.randomUUID(), approved ? null : "LEGAL").update());
    }

    private void takeBack(UUID id, BodyId by, String kind, Instant at) {
        world.triggersFire(by, jdbc -> jdbc.sql("""
                insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason, superseded_by)
                values (?, ?, ?, ?, ?, ?, 'Because.', case when ? = 'SUPERSEDED' then ?::uuid end)
                """).params(id, by.value(), kind, UUID.randomUUID(), originator.value(), at.atOffset(ZoneOffset.UTC),
                kind, id).update());
    }

    private void address(UUID id, BodyId by, Role role, LocalDate due, @Nullable Instant sent, Instant until,
            @Nullable String ended) {
        world.jdbc().sql("""
                insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                    about, marking, handling, answer_due, sent_at, visible_until, ended)
                values (?, ?, ?, 'Why.', ?, ?, 'prevent-support', ?, 'THEME', 'OFFICIAL', 'P', ?, ?, ?, ?)
                """).params(Arrays.asList(id, to.value(), role.name(), by.value(), agreement.value(),
                World.reference("D-", id), due,
                sent == null ? null : sent.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), ended)).update();
    }

    private void hold(UUID id, BodyId by, Instant until) {
        world.triggersFire(to, jdbc -> {
            var readers = new ArrayList<>(recipients.subList(0, 4));
            Collections.shuffle(readers, random);
            readers.subList(0, random.nextInt(3)).forEach(officer -> jdbc.sql("""
                    insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at) values (?, ?, ?, ?, ?)
                    """).params(id, by.value(), officer.value(), to.value(), NOW.atOffset(ZoneOffset.UTC)).update());
            if (random.nextInt(2) == 0) {
                jdbc.sql("""
                        insert into sharing.answer (id, disclosure, from_body, body, officer, answered_at, kind, words)
                        values (?, ?, ?, ?, ?, ?, 'OF_USE', 'Yes.')
                        """).params(UUID.randomUUID(), id, by.value(), to.value(), recipients.getFirst().value(),
                        NOW.atOffset(ZoneOffset.UTC)).update();
            }
            if (!until.isAfter(NOW) && random.nextInt(2) == 0) {
                jdbc.sql("""
                        insert into sharing.disposal (disclosure, from_body, body, officer, confirmed_at, words)
                        values (?, ?, ?, ?, ?, 'Shredded.')
                        """).params(id, by.value(), to.value(), recipients.getFirst().value(),
                        NOW.atOffset(ZoneOffset.UTC)).update();
            }
        });
    }
}

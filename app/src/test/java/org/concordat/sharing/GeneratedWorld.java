package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;

/// A small partnership from a seed, laid in the database and kept here in plain words: who holds which role today, which
/// agreements are in force, what was told to whom and what became of it. [#mayRead] says of it what DESIGN.md promises.
final class GeneratedWorld {

    static final List<Purpose> PURPOSES = List.of(Cast.PREVENT, new Purpose("safeguard-child"));
    static final Instant NOW = Paper.AT;

    private static final LocalDate TODAY = Paper.DAY;
    private static final List<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives).toList();

    record Someone(OfficerId id, BodyId body, Set<Role> roles, boolean inOffice) {
    }

    record To(BodyId body, Role role) {
    }

    /// @param sent whether it had been approved and sent by now
    record Told(DisclosureId id, BodyId from, AgreementId agreement, Purpose purpose, Set<To> audience, boolean sent,
                boolean ended, Set<OfficerId> accepted, Map<OfficerId, Purpose> stated) {

        @Override
        public String toString() {
            return "%s for %s to %s under %s%s%s".formatted(id, purpose, audience, agreement, sent ? ", sent" : "",
                    ended ? ", ended" : "");
        }
    }

    final List<Someone> officers = new ArrayList<>();
    final List<Told> disclosures = new ArrayList<>();
    private final Set<AgreementId> inForce = new HashSet<>();
    private final Map<AgreementId, List<BodyId>> parties = new LinkedHashMap<>();   // in order: a seed is one world
    private final World world;
    private final Random random;

    GeneratedWorld(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        var bodies = new ArrayList<BodyId>();
        for (int i = 0; i < 4; i++) {
            bodies.add(world.body(BodyKind.SCHOOL, "School " + i));
        }
        bodies.forEach(body -> {
            for (int i = 0; i < 8; i++) {
                officers.add(someone(body));
            }
        });
        for (int i = 0; i < 4; i++) {
            agreement(bodies);
        }
        for (int i = 0; i < 24; i++) {
            disclosures.add(told());
        }
    }

    /// Promise 3: a reader sees what was addressed to their body, role and purpose, and nothing else; a body sees what
    /// it made itself, by those who compose and approve.
    boolean mayRead(Someone who, Told it, Optional<Purpose> stating) {
        return mayReadOwn(who, it) || mayReadReceived(who, it, stating);
    }

    boolean mayReadOwn(Someone who, Told it) {
        return who.inOffice && it.from.equals(who.body)
                && (who.roles.contains(ORIGINATOR) || who.roles.contains(APPROVER));
    }

    boolean mayReadReceived(Someone who, Told it, Optional<Purpose> stating) {
        boolean addressed = it.audience.stream()
                .anyMatch(to -> to.body.equals(who.body) && who.roles.contains(to.role));
        boolean forItsPurpose = stating.isPresent() && stating.get().equals(it.purpose);
        return who.inOffice && addressed && forItsPurpose && it.sent && !it.ended && inForce.contains(it.agreement)
                && it.accepted.contains(who.id);
    }

    boolean isInForce(AgreementId agreement) {
        return inForce.contains(agreement);
    }

    private Someone someone(BodyId body) {
        var id = world.officer(body, "Someone");
        var roles = EnumSet.noneOf(Role.class);
        // Each role once: two statements of one moment about one role would say nothing that an oracle can know.
        for (var role : List.of(ORIGINATOR, APPROVER, RECEIVING.get(0), RECEIVING.get(1), RECEIVING.get(2))) {
            if (random.nextInt(role.receives() ? 2 : 3) == 0) {
                hold(id, role, roles);
            }
        }
        boolean left = random.nextInt(8) == 0;
        if (left) {
            world.leaves(id, random.nextBoolean() ? TODAY : TODAY.minusDays(1));
        }
        return new Someone(id, body, roles, !left);
    }

    /// Mostly current; now and then lapsed, ended, to come, taken away since, or not yet known.
    private void hold(OfficerId id, Role role, Set<Role> roles) {
        var from = LocalDate.of(2026, 2, 1);
        var trained = LocalDate.of(2027, 1, 1);
        switch (random.nextInt(10)) {
            case 0 -> world.role(id, role, Between.from(from), TODAY.minusDays(1), World.LAID);
            case 1 -> world.role(id, role, new Between(from, TODAY), trained, World.LAID);
            case 2 -> world.role(id, role, Between.from(TODAY.plusDays(1)), trained, World.LAID);
            case 3 -> world.role(id, role, Between.from(from), trained, NOW.plusSeconds(1));
            case 4 -> {
                world.role(id, role, Between.from(from), trained, World.LAID);
                world.role(id, role, new Between(from, from), trained, World.LAID.plusSeconds(60));
            }
            default -> {
                world.role(id, role, new Between(from, TODAY.plusDays(1)), TODAY, World.LAID);
                roles.add(role);
            }
        }
    }

    private void agreement(List<BodyId> bodies) {
        var some = new ArrayList<>(bodies);
        java.util.Collections.shuffle(some, random);
        var signed = some.subList(0, 3);
        var id = world.agreement(Set.copyOf(PURPOSES), Set.of(Cast.CHANNEL), signed.toArray(BodyId[]::new));
        parties.put(id, List.copyOf(signed));
        switch (random.nextInt(6)) {
            case 0 -> world.suspend(id, NOW);
            case 1 -> world.end(id, NOW.minusSeconds(1));
            case 2 -> {
                world.resume(id, world.suspend(id, NOW.minusSeconds(60)), NOW);
                inForce.add(id);
            }
            case 3 -> {
                world.suspend(id, NOW.plusSeconds(1));
                inForce.add(id);
            }
            default -> inForce.add(id);
        }
    }

    private Told told() {
        var agreement = new ArrayList<>(parties.keySet()).get(random.nextInt(parties.size()));
        var others = new ArrayList<>(parties.get(agreement));
        var from = others.remove(random.nextInt(others.size()));
        var audience = new HashSet<To>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            audience.add(new To(others.get(random.nextInt(others.size())), RECEIVING.get(random.nextInt(3))));
        }
        var state = random.nextInt(10);
        boolean sent = state > 1;   // 0: waits or was declined, 1: sent a moment from now, 2 to 4: ended, 5: about to end
        boolean ended = state > 1 && state < 5;
        var until = switch (state) {
            case 2 -> NOW;
            case 3 -> NOW.minusSeconds(1);
            case 4 -> NOW.minusSeconds(86_400);
            case 5 -> NOW.plusSeconds(1);
            default -> NOW.plusSeconds(86_400);
        };
        var accepted = new HashSet<OfficerId>();
        var stated = new HashMap<OfficerId, Purpose>();
        officers.forEach(officer -> {
            if (random.nextInt(4) > 0) {
                accepted.add(officer.id);
            }
            if (random.nextInt(4) > 0) {
                stated.put(officer.id, PURPOSES.get(random.nextInt(PURPOSES.size())));
            }
        });
        var it = new Told(new DisclosureId(UUID.randomUUID()), from, agreement,
                PURPOSES.get(random.nextInt(PURPOSES.size())), audience, sent, ended, accepted, stated);
        lay(it, state == 0 ? null : state == 1 ? NOW.plusSeconds(1) : state == 6 ? NOW : NOW.minusSeconds(172_800), until);
        return it;
    }

    private void lay(Told it, @org.jspecify.annotations.Nullable Instant sentAt, Instant until) {
        var jdbc = world.jdbc();
        var id = it.id.value();
        var reference = World.reference("D-", id);
        jdbc.sql("""
                insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement,
                    about, subject, title, words, marking, source_grade, information_grade, handling, provenance, material,
                    necessity, aim, connection, less_intrusive, fair_balance, answer_due, review_on, expires_on,
                    retention_rule, dispose_by)
                values (?, ?, ?, ?, '2026-11-20T09:00Z', ?, 'ctsa-2015-s36', ?, 'THEME', 'Leaflets', 'Leaflets', 'Words.',
                    'OFFICIAL', '1', 'A', 'P', 'POLICE', 'DEPERSONALISED', 'a', 'b', 'c', 'd', 'e', '2026-11-20',
                    '2026-11-20', '2026-12-20', 'RRD-2Y', '2027-12-20')
                """).params(id, reference, it.from.value(), UUID.randomUUID(), it.purpose.slug(), it.agreement.value()).update();
        jdbc.sql("insert into sharing.source (disclosure, body, reference) values (?, ?, 'Log 1')")
                .params(id, it.from.value()).update();
        it.audience.forEach(to -> jdbc.sql("""
                insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                    about, marking, handling, answer_due, sent_at, visible_until)
                values (?, ?, ?, 'Why.', ?, ?, ?, ?, 'THEME', 'OFFICIAL', 'P', '2026-11-20', ?, ?)
                """).params(Arrays.asList(id, to.body.value(), to.role.name(), it.from.value(), it.agreement.value(),
                it.purpose.slug(), reference, sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC))).update());
        it.accepted.forEach(officer -> jdbc.sql("""
                insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at)
                values (?, ?, ?, ?, '2026-11-22T09:00Z')
                """).params(id, it.from.value(), officer.value(), bodyOf(officer).value()).update());
        it.stated.forEach((officer, purpose) -> jdbc.sql("""
                insert into sharing.opening (id, disclosure, from_body, officer, body, purpose, opened_at)
                values (?, ?, ?, ?, ?, ?, '2026-11-23T08:00Z')
                """).params(UUID.randomUUID(), id, it.from.value(), officer.value(), bodyOf(officer).value(),
                purpose.slug()).update());
    }

    private BodyId bodyOf(OfficerId id) {
        return officers.stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow().body;
    }
}

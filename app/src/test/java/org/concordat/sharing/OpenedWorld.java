package org.concordat.sharing;

import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.GeneratedWorld.Someone;
import org.concordat.sharing.GeneratedWorld.Told;

/// A generated world in which some things were granted, and some glass was broken: rows in every state, past every rule,
/// also such as no front door would write. [#mayRead] says in plain words what may come of them.
final class OpenedWorld {

    static final Instant NOW = GeneratedWorld.NOW;

    /// @param live whether it stands at this very moment
    private record Opening(Someone to, Told what, boolean live) {
    }

    final GeneratedWorld generated;
    private final World world;
    private final Random random;
    private final List<Opening> grants = new ArrayList<>();
    private final List<Opening> glass = new ArrayList<>();

    OpenedWorld(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        this.generated = new GeneratedWorld(world, seed);
        generated.officers.stream().map(Someone::body).distinct().toList().forEach(this::chair);
        for (var it : generated.disclosures) {
            for (var who : generated.officers) {
                if (random.nextInt(3) == 0) {
                    grants.add(new Opening(who, it, grant(who, it)));
                }
                if (random.nextInt(3) == 0) {
                    glass.add(new Opening(who, it, glass(who, it)));
                }
            }
        }
    }

    /// Whoever it was addressed to; and an officer of a body to which it was sent, who receives things by some role, while
    /// a grant stands; or who may break the glass, while it is open. On the terms of everyone: sent, still shared, under
    /// an agreement in force, for its purpose, its terms accepted.
    boolean mayRead(Someone who, Told it, Optional<Purpose> stating) {
        return generated.mayRead(who, it, stating) || mayReadOpened(who, it, stating);
    }

    boolean mayReadOpened(Someone who, Told it, Optional<Purpose> stating) {
        boolean toTheirBody = it.audience().stream().anyMatch(to -> to.body().equals(who.body()));
        boolean receives = who.roles().stream().anyMatch(Role::receives);
        boolean mayBreak = who.roles().stream().anyMatch(Set.of(SAFEGUARDING_LEAD, PREVENT_OFFICER, DISCLOSURE_OFFICER)::contains);
        boolean opened = receives && stands(grants, who, it) || mayBreak && stands(glass, who, it);
        return who.inOffice() && toTheirBody && opened && it.sent() && !it.ended() && generated.isInForce(it.agreement())
                && stating.filter(it.purpose()::equals).isPresent() && it.accepted().contains(who.id());
    }

    private static boolean stands(List<Opening> all, Someone who, Told it) {
        return all.stream().anyMatch(opening -> opening.live() && opening.to().id().equals(who.id())
                && opening.what().id().equals(it.id()));
    }

    /// One to whom nothing here is addressed, who receives by a role that may not break the glass.
    private void chair(BodyId body) {
        var id = world.officer(body, "Chair");
        world.role(id, PANEL_CHAIR, Between.from(LocalDate.of(2026, 2, 1)), LocalDate.of(2027, 1, 1), World.LAID);
        generated.officers.add(new Someone(id, body, EnumSet.of(PANEL_CHAIR), true));
        generated.disclosures.forEach(it -> {
            it.accepted().add(id);
            it.stated().put(id, it.purpose());
            world.jdbc().sql("""
                    insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at) values (?, ?, ?, ?, ?)
                    """).params(it.id().value(), it.from().value(), id.value(), body.value(), at(NOW)).update();
            world.jdbc().sql("""
                    insert into sharing.opening (id, disclosure, from_body, officer, body, purpose, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """).params(UUID.randomUUID(), it.id().value(), it.from().value(), id.value(), body.value(),
                    it.purpose().slug(), at(NOW.minusSeconds(60))).update();
        });
    }

    private boolean grant(Someone who, Told it) {
        int state = random.nextInt(9);
        var id = UUID.randomUUID();
        var asked = NOW.minus(Duration.ofDays(2));
        var decided = state == 1 ? NOW.plusSeconds(1) : state == 2 ? NOW : NOW.minus(Duration.ofDays(1));
        var until = state == 3 ? NOW : state == 4 ? NOW.plusSeconds(1) : NOW.plus(Duration.ofDays(3));
        var request = List.<Object>of(id, it.id().value(), who.body().value(), "COORDINATOR", who.id().value(), at(until),
                it.from().value(), new UUID(0, 1));
        insert("""
                insert into sharing.grant_request (id, disclosure, body, role, officer, stands_until, from_body, asked_by,
                    asked_at, reason, reference) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Why.', 'D-0000-0000')
                """, request, at(asked));
        if (state == 0 || it.from().equals(who.body())) {      // never decided: nobody grants to their own body
            return false;
        }
        insert("""
                insert into sharing.grant_decision (request, disclosure, body, role, officer, stands_until, from_body,
                    asked_by, outcome, decided_at, act, decided_by, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Why.')
                """, request, state == 5 ? "DECLINED" : "GIVEN", at(decided), UUID.randomUUID(), new UUID(0, 2));
        if (state == 6 || state == 7) {
            insert("""
                    insert into sharing.grant_withdrawal (request, disclosure, body, role, officer, stands_until, from_body,
                        asked_by, withdrawn_at, act, withdrawn_by, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Why.')
                    """, request, at(state == 6 ? NOW : NOW.plusSeconds(1)), UUID.randomUUID(), new UUID(0, 2));
        }
        return state == 2 || state == 4 || state == 7 || state == 8;
    }

    private boolean glass(Someone who, Told it) {
        if (it.from().equals(who.body())) {
            return false;
        }
        int state = random.nextInt(6);
        var broken = switch (state) {
            case 0 -> NOW.plusSeconds(1);
            case 1 -> NOW;
            case 2 -> NOW.minus(Duration.ofHours(1));
            case 3 -> NOW.minus(Duration.ofHours(1)).plusSeconds(1);
            case 4 -> NOW.minus(Duration.ofDays(1));
            default -> NOW.minus(Duration.ofMinutes(30));
        };
        insert("""
                insert into sharing.breaking (id, disclosure, body, officer, broken_at, stands_until, from_body, reference,
                    harm, unreached, needed, review_due)
                values (?, ?, ?, ?, ?, ?, ?, 'D-0000-0000', 'a', 'b', 'c', '2026-11-25')
                """, List.of(UUID.randomUUID(), it.id().value(), who.body().value(), who.id().value(), at(broken),
                at(broken.plus(Duration.ofHours(1))), it.from().value()));
        return state == 1 || state == 3 || state == 5;
    }

    private void insert(String sql, List<Object> first, Object... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        world.jdbc().sql(sql).params(all).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

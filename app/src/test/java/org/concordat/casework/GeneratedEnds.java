package org.concordat.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.succession.Succeeded;
import org.concordat.sharing.World;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Five police forces with a case each, and what happens to them: officers come and leave, forces end and are followed by one, by two or
/// by nobody, their work is taken over, somebody stands in, and the lead takes a case. What the register would refuse happens here too.
final class GeneratedEnds {

    /// A case, whose it is, and under whose name it stands.
    record Left(UUID id, BodyId force, UUID owner) {
    }

    private final Casework work;
    private final World world;
    private final Random random;
    private final List<BodyId> forces = new ArrayList<>();
    private int named;

    GeneratedEnds(Casework work, long seed) {
        this.work = work;
        this.world = work.world();
        this.random = new Random(seed);
        var like = work.handedOver();
        forces.add(work.worried().force());
        for (var name : List.of("Ash Police", "Beck Police", "Cote Police", "Dale Police")) {
            var force = world.body(BodyKind.POLICE_FORCE, name);
            forces.add(force);
            joins(force);
            laid(like, force);
        }
    }

    /// Like the first, of another force; its owner is the only one there.
    private void laid(CaseId like, BodyId force) {
        var id = UUID.randomUUID();
        var owner = jdbc().sql("select id from partnership.officer where body = ?").param(force.value()).query(UUID.class).single();
        jdbc().sql("""
                insert into casework.case select (jsonb_populate_record(c, jsonb_build_object('id', ?::uuid, 'reference', ?::text, 'body', ?::uuid,
                       'owner', ?::uuid, 'owned_since', c.opened_at))).* from casework.case c where c.id = ?
                """).params(id, "C-" + id, force.value(), owner, like.value()).update();
        jdbc().sql("""
                insert into casework.ownership (of_case, number, body, officer, from_at, how, act)
                select id, 1, body, owner, opened_at, 'OPENED', id from casework.case where id = ?
                """).param(id).update();
    }

    List<Left> cases(Instant at) {
        return jdbc().sql("""
                select w.of_case, w.body, w.officer from casework.ownership w
                 where w.body = any (?) and w.from_at <= ? and (w.until_at is null or w.until_at > ?)
                """).param(forces.stream().map(BodyId::value).toArray(UUID[]::new)).param(sql(at)).param(sql(at))
                .query((row, n) -> new Left(row.getObject(1, UUID.class), new BodyId(row.getObject(2, UUID.class)), row.getObject(3, UUID.class)))
                .list();
    }

    Instant now() {
        return work.worried().clock().instant();
    }

    /// Now, and on either side of the next midnight in London.
    List<Instant> moments() {
        var midnight = today().plusDays(1).atStartOfDay(Viewer.ZONE).toInstant();
        return List.of(now(), midnight.minusMillis(1), midnight);
    }

    private LocalDate today() {
        return now().atZone(Viewer.ZONE).toLocalDate();
    }

    void step() {
        var force = forces.get(random.nextInt(forces.size()));
        switch (random.nextInt(8)) {
            case 0 -> joins(force);
            case 1, 2 -> leaves(force);
            case 3, 4 -> ends(force);
            case 5 -> standsIn(force);
            case 6 -> takenOver(force);
            default -> taken(force);
        }
        work.worried().clock().advance(Duration.ofHours(random.nextInt(40)));
    }

    private void joins(BodyId force) {
        world.officer(force, "Officer " + (char) ('A' + random.nextInt(26)) + named++, Role.PREVENT_OFFICER);
    }

    private void leaves(BodyId force) {
        one("select id from partnership.officer where body = ? and until_day is null and from_day < '2021-01-01'", force)
                .ifPresent(it -> jdbc().sql("update partnership.officer set until_day = ?, ended_at = recorded_at where id = ?")
                        .params(today().plusDays(random.nextInt(2)), it).update());
    }

    /// Followed by up to two of the others, in being or not.
    private void ends(BodyId force) {
        if (until(force) != null) {
            return;
        }
        var day = today().plusDays(random.nextInt(3));
        for (int n = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2); n > 0; n--) {
            var other = forces.get(random.nextInt(forces.size()));
            if (!other.equals(force)) {
                Succeeded.enacted(world, force, other, day);
            }
        }
        jdbc().sql("update partnership.body set until_day = ?, ended_at = recorded_at where id = ?").params(day, force.value()).update();
    }

    /// As the triggers let it: the lead of a force that may.
    private void standsIn(BodyId force) {
        var any = new ArrayList<>(forces);
        Collections.shuffle(any, random);
        any.forEach(other -> standsIn(force, other));
    }

    private void standsIn(BodyId force, BodyId other) {
        past("""
                insert into succession.stand_in select gen_random_uuid(), ?, l, ?, l, ? from casework.lead(?, ?) l where l is not null
                """, force.value(), other.value(), sql(now()), other.value(), sql(now()));
    }

    /// The first force has ended, and of two that follow the second stood in, until tomorrow: then it is for its next lead to answer.
    void ofTwoTheSecondStoodIn() {
        var force = forces.getFirst();
        var second = forces.get(2);
        joins(second);
        Succeeded.enacted(world, force, forces.get(1), today());
        Succeeded.enacted(world, force, second, today());
        jdbc().sql("update partnership.succession set recorded_at = recorded_at + interval '1 day' where body = ? and successor = ?")
                .params(force.value(), second.value()).update();
        jdbc().sql("update partnership.body set until_day = ?, ended_at = recorded_at where id = ?").params(today(), force.value()).update();
        standsIn(force, second);
        jdbc().sql("""
                update partnership.officer set until_day = ?, ended_at = recorded_at
                 where id = (select for_officer from succession.stand_in where body = ?)
                """).params(today().plusDays(1), force.value()).update();
    }

    private void takenOver(BodyId force) {
        var until = until(force);
        var other = one("select successor from partnership.succession where body = ?", force);
        if (until == null || until.isAfter(today()) || other.isEmpty()) {
            return;
        }
        jdbc().sql("""
                insert into succession.acceptance (offer, body, successor, offered_by, accepted_in, accepted_by, accepted_at)
                select gen_random_uuid(), ?, ?, gen_random_uuid(), succession.follower_of(?, ?), gen_random_uuid(), ?
                 where succession.follower_of(?, 'infinity') <> ?
                on conflict do nothing
                """).params(force.value(), other.get(), other.get(), sql(now()), sql(now()), other.get(), force.value()).update();
    }

    private void taken(BodyId force) {
        for (var each : cases(now()).stream().filter(it -> it.force().equals(force)).toList()) {
            past("""
                    insert into casework.ownership (of_case, number, body, officer, from_at, how, act)
                    select w.of_case, 1 + max(w.number), w.body, casework.lead(w.body, ?), ?, 'TAKEN', gen_random_uuid()
                      from casework.ownership w where w.of_case = ? group by w.of_case, w.body
                    """, sql(now()), sql(now()), each.id());
        }
    }

    /// What the triggers refuse does not happen.
    private void past(String sql, Object... params) {
        jdbc().sql("set session_replication_role = origin").update();
        try {
            jdbc().sql(sql).params(params).update();
        } catch (DataAccessException e) {
            // it stays as it was
        } finally {
            jdbc().sql("set session_replication_role = replica").update();
        }
    }

    /// Worked out once more, without an order: those of which one may answer for the cases of a force that has ended.
    Set<BodyId> candidates(BodyId force, Instant at) {
        var keeper = jdbc().sql("select succession.keeps_cases(?, ?)").params(force.value(), sql(at)).query((row, n) -> row.getObject(1, UUID.class)).list();
        if (keeper.getFirst() != null) {
            return Set.of(new BodyId(keeper.getFirst()));
        }
        var found = new HashSet<BodyId>();
        reach(force, force, at, new HashSet<>(), found);
        return found;
    }

    private void reach(BodyId from, BodyId here, Instant at, Set<BodyId> seen, Set<BodyId> found) {
        if (!seen.add(here)) {
            return;
        }
        var accepted = jdbc().sql("select successor from succession.acceptance where body = ? and accepted_at <= ?").params(here.value(), sql(at))
                .query(UUID.class).list();
        if (!accepted.isEmpty()) {
            reach(from, new BodyId(accepted.getFirst()), at, seen, found);
        } else if (hasEnded(here, at)) {
            jdbc().sql("select successor from partnership.succession where body = ?").param(here.value()).query(UUID.class).list()
                    .forEach(it -> reach(from, new BodyId(it), at, seen, found));
        } else if (!here.equals(from)) {
            found.add(here);
        }
    }

    boolean hasEnded(BodyId force, Instant at) {
        var until = until(force);
        return until != null && !until.isAfter(at.atZone(Viewer.ZONE).toLocalDate());
    }

    /// Whether an officer is in post at a moment, in a force that is there, or as whom somebody stands in for one that is not.
    boolean inPost(UUID officer, BodyId force, Instant at) {
        var day = at.atZone(Viewer.ZONE).toLocalDate();
        return jdbc().sql("""
                select exists (select from partnership.officer o join partnership.body b on b.id = o.body
                                where o.id = ? and o.body = ? and (o.until_day is null or o.until_day > ?)
                                  and (b.until_day is null or b.until_day > ? or exists (select from succession.stand_in s where s.officer = o.id)))
                """).params(officer, force.value(), day, day).query(Boolean.class).single();
    }

    /// Whether anybody of its own is, or of those who stand in for it.
    boolean isDeserted(BodyId force, Instant at) {
        return jdbc().sql("select not exists (select from casework.team(?, ?))").params(force.value(), sql(at)).query(Boolean.class).single();
    }

    private LocalDate until(BodyId force) {
        return jdbc().sql("select until_day from partnership.body where id = ?").param(force.value())
                .query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst();
    }

    private Optional<UUID> one(String sql, BodyId force) {
        var all = jdbc().sql(sql + " order by 1").param(force.value()).query(UUID.class).list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private JdbcClient jdbc() {
        return world.jdbc();
    }

    static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package org.concordat.measures;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// The area of [Scrutinised], and what is measured there; the police that tell serve it, too.
public record Measured(ApplicationContext service, World world, Scrutinised at) {

    public static final Quarter Q4 = new Quarter(2026, 4);

    public static Measured in(Scrutinised at) {
        at.world().covers(at.cast().police(), at.area(), BodyKind.COUNTER_TERRORISM_POLICING);
        return new Measured(at.service(), at.world(), at);
    }

    public String code() {
        return code(at.area());
    }

    String code(UUID area) {
        return world.jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
    }

    Measures measures() {
        return service.getBean(Measures.class);
    }

    SignedIn in(OfficerId officer) {
        return new SignedIn(officer, service.getBean(TestClock.class).instant());
    }

    /// One measure of the area, as a scrutiny officer sees it.
    Measures.Sight seen(String measure, Quarter quarter) {
        return measures().find(in(at.sam()), measure, Optional.of(quarter), Optional.empty()).seen().orElseThrow().orElseThrow();
    }

    Counted here(String measure, Quarter quarter) {
        return seen(measure, quarter).here();
    }

    /// What was kept of bodies that are not among those before; or, from scratch, what should be.
    static List<String> kept(World world, UUID[] before) {
        return lines(world, "select k.measure, k.quarter, k.body, k.part, sum(k.number) as number from measures.counted k group by 1, 2, 3, 4",
                before);
    }

    static List<String> recounted(World world, UUID[] before) {
        return lines(world, """
                select r.measure, date_trunc('quarter', r.on_day)::date as quarter, r.body, r.part, count(*) as number
                  from measures.recounted() r group by 1, 2, 3, 4
                """, before);
    }

    /// What waits, by the day by which it is due; kept, or from scratch.
    static List<String> waiting(World world, UUID[] before) {
        return lines(world, """
                select w.measure, w.due_on as quarter, w.body, 'waits' as part, sum(w.number) as number from measures.waiting w group by 1, 2, 3
                """, before);
    }

    static List<String> waitingRecounted(World world, UUID[] before) {
        return lines(world, """
                select r.measure, r.on_day as quarter, r.body, 'waits' as part, count(*) as number
                  from measures.recounted() r where r.part in ('waits', 'untaken') and r.measure <> 'openings-justified' group by 1, 2, 3
                """, before);
    }

    /// How long what was due of cases took; kept, or from scratch.
    static List<String> took(World world, UUID[] before) {
        return lines(world, """
                select k.measure, k.quarter, k.body, k.days || ' of ' || k.allowed as part, sum(k.number) as number
                  from measures.lasted k group by 1, 2, 3, 4
                """, before);
    }

    static List<String> tookRecounted(World world, UUID[] before) {
        return lines(world, """
                select r.measure, date_trunc('quarter', r.due)::date as quarter, r.body, r.days || ' of ' || r.allowed as part, count(*) as number
                  from measures.took_recounted() r group by 1, 2, 3, 4
                """, before);
    }

    private static List<String> lines(World world, String sql, UUID[] before) {
        return world.jdbc().sql("""
                select n.measure || ' ' || n.quarter || ' ' || n.body || ' ' || n.part || ' ' || n.number from (%s) n
                 where n.number <> 0 and n.body <> all (:before::uuid[]) order by 1
                """.formatted(sql)).param("before", before).query(String.class).list();
    }

    /// So many of a category, as if they had happened.
    public void count(String measure, Quarter quarter, BodyId body, String part, int number) {
        world.jdbc().sql("""
                insert into measures.counted (measure, quarter, until_day, body, part, connection, number) values (?, ?, ?, ?, ?, 0, ?)
                """).params(measure, quarter.first(), quarter.plus(1).first(), body.value(), part, number).update();
    }

    /// So many that wait and are due by a day.
    public void waits(String measure, LocalDate due, BodyId body, int number) {
        var quarter = Quarter.of(due);
        world.jdbc().sql("""
                insert into measures.waiting (measure, quarter, until_day, body, due_on, connection, number) values (?, ?, ?, ?, ?, 0, ?)
                """).params(measure, quarter.first(), quarter.plus(1).first(), body.value(), due, number).update();
    }

    /// Once, so many days of ten.
    public void took(String measure, Quarter quarter, BodyId body, int days) {
        world.jdbc().sql("""
                insert into measures.lasted (measure, quarter, until_day, body, days, allowed, connection, number) values (?, ?, ?, ?, ?, 10, 0, 1)
                """).params(measure, quarter.first(), quarter.plus(1).first(), body.value(), days).update();
    }

    /// A police force of another area.
    public BodyId elsewhere(String region) {
        var force = world.body(BodyKind.POLICE_FORCE, "Southmere Police");
        elsewhere(region, force);
        return force;
    }

    /// Another area with a police force, of this region or of another.
    public UUID elsewhere(@Nullable String region, BodyId force) {
        var area = world.area();
        world.jdbc().sql("update partnership.area set region = coalesce(:region, region) where id = :id").param("region", region, Types.VARCHAR)
                .param("id", area).update();
        world.covers(force, area, BodyKind.POLICE_FORCE);
        return area;
    }
}

package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Figures of one quarter, of which no others are left: Bo and Bex are of the national board. What was counted is laid, as triggers
/// count it.
public record Figured(ApplicationContext service, World world, Quarter quarter, BodyId board, OfficerId bo, OfficerId bex) {

    private static final Quarter QUARTER = new Quarter(2026, 3);

    private static final String[] SECTORS = {"education", "health", "local-authority", "police", "justice", "other"};
    private static final String[] GENDERS = {"female", "male", "Not recorded"};
    private static final String[] AGES = {"under-18", "from-18-to-24", "Not recorded"};

    public static Figured in(ApplicationContext service, World world) {
        for (var table : List.of("step", "file")) {
            world.jdbc().sql("delete from statistics." + table + " where release in (select id from statistics.release where quarter = ?)")
                    .param(QUARTER.first()).update();
        }
        world.jdbc().sql("delete from statistics.release where quarter = ?").param(QUARTER.first()).update();
        var board = world.body(BodyKind.NATIONAL_BOARD, "Northvale Board");
        return new Figured(service, world, QUARTER, board, world.officer(board, "Bo", Role.BOARD_MEMBER),
                world.officer(board, "Bex", Role.BOARD_MEMBER));
    }

    public TestClock clock() {
        return service.getBean(TestClock.class);
    }

    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock().instant());
    }

    public TableDefinition table(String id) {
        return service.getBean(TableDefinitions.class).find(id).orElseThrow();
    }

    /// Referrals in every sector and at three ages, of the first areas: some cells are small, and most are not.
    public Figured counted() {
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(quarter.first()).update();
        var areas = world.jdbc().sql("select id from partnership.area where code like 'E23%' order by code limit 12").query(UUID.class).list();
        for (int a = 0; a < areas.size(); a++) {
            for (int s = 0; s < SECTORS.length; s++) {
                for (int g = 0; g < AGES.length; g++) {
                    counted(areas.get(a), SECTORS[s], AGES[g], GENDERS[(s + g) % 3], 12 + (a * 7 + s * 11 + g * 5) % 23);
                }
            }
        }
        world.jdbc().sql("update statistics.referrals set number = 1 where area = ? and quarter = ? and sector = 'justice'")
                .params(areas.get(3), quarter.first()).update();
        return this;
    }

    private void counted(UUID area, String sector, String age, String gender, int number) {
        world.jdbc().sql("insert into statistics.referrals (area, quarter, sector, age, gender, number, drawn) values (?, ?, ?, ?, ?, ?, ?)")
                .params(area, quarter.first(), sector, age, gender, number, Objects.hash(area, sector, age) * 0x9E3779B97F4A7C15L).update();
    }

    /// Decisions of panels, some of which ended support, in the first areas.
    public Figured decided() {
        world.jdbc().sql("delete from statistics.decisions where quarter = ?").param(quarter.first()).update();
        world.jdbc().sql("""
                insert into statistics.decisions (area, quarter, kind, chosen, beside, age, gender, number, drawn)
                select a.id, ?, 'PANEL', c.chosen, c.beside, 'Not recorded', 'Not recorded', c.number, statistics.draw()
                  from (select id from partnership.area where code like 'E23%' order by code limit 12) a,
                       (values ('end', 'completed', 20), ('end', 'lapsed', 10), ('adopt', 'no-end', 40), ('end', 'Not recorded', 6))
                       c (chosen, beside, number)
                """).param(quarter.first()).update();
        return this;
    }

    /// Assessments of whom some went to the panel, the younger more often, in the first areas.
    public Figured assessed() {
        world.jdbc().sql("delete from statistics.decisions where quarter = ?").param(quarter.first()).update();
        world.jdbc().sql("""
                insert into statistics.decisions (area, quarter, kind, chosen, beside, age, gender, number, drawn)
                select a.id, ?, 'ASSESSMENT', c.chosen, 'first', c.age, c.gender, c.number, statistics.draw()
                  from (select id from partnership.area where code like 'E23%' order by code limit 12) a,
                       (values ('panel', 'under-18', 'male', 30), ('signpost', 'under-18', 'female', 10), ('panel', 'from-18-to-24', 'female', 10),
                               ('no-further-action', 'from-18-to-24', 'male', 30), ('panel', 'Not recorded', 'Not recorded', 8),
                               ('police-led', 'Not recorded', 'Not recorded', 9))
                       c (chosen, age, gender, number)
                """).param(quarter.first()).update();
        return this;
    }

    public Releases releases() {
        return service.getBean(Releases.class);
    }

    public ReleaseSteps steps() {
        return service.getBean(ReleaseSteps.class);
    }

    /// The steps of the service, but for how figures are attacked.
    ReleaseSteps stepping(FigureMaking making) {
        return new ReleaseSteps(service.getBean(Acting.class), service.getBean(Gate.class), service.getBean(Ledger.class),
                service.getBean(ReleaseSql.class), making);
    }

    /// An area of before, in which somebody was referred in the quarter's first month.
    UUID endedInTheQuarter() {
        var area = world.area();
        world.jdbc().sql("update partnership.area set until_day = ?, ended_at = ? where id = ?")
                .params(quarter.first().plusMonths(1), clock().instant().atOffset(ZoneOffset.UTC), area).update();
        counted(area, "health", "under-18", "female", 40);
        return area;
    }

    /// By Bo; it waits for Bex.
    public ReleaseId made(String table) {
        return made(table, null);
    }

    public ReleaseId made(String table, @Nullable String reason) {
        var act = UUID.randomUUID();
        assertThat(releases().make(in(bo), act, table(table), quarter, reason)).isEqualTo(new Acted.Done(new ReleaseId(act)));
        return new ReleaseId(act);
    }

    /// By Bo, and released by Bex.
    public ReleaseId released(String table) {
        var id = made(table);
        assertThat(steps().release(in(bex), id, UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        return id;
    }

    public void declined(ReleaseId id) {
        assertThat(steps().decline(in(bex), id, UUID.randomUUID(), "An area is missing.")).isEqualTo(new Acted.Done(id));
    }

    /// By Bo.
    public void withdrawalAsked(ReleaseId id) {
        assertThat(steps().askWithdrawal(in(bo), id, UUID.randomUUID(), "A force counted twice.")).isEqualTo(new Acted.Done(id));
    }

    public void withdrawn(ReleaseId id) {
        withdrawalAsked(id);
        assertThat(steps().withdraw(in(bex), id, UUID.randomUUID(), "It did.")).isEqualTo(new Acted.Done(id));
    }

    public ReleaseId version(String table, int number) {
        return service.getBean(Releases.class).list(in(bo), 0).seen().orElseThrow().rows().stream()
                .filter(it -> it.quarter().equals(quarter) && it.table().id().equals(table) && it.version() == number).findFirst().orElseThrow().id();
    }

    public Releases.Sight seen(ReleaseId id) {
        return releases().find(in(bo), id).orElseThrow();
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused it ? it.decision().rules() : came.toString();
    }
}

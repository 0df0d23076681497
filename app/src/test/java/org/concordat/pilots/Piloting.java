package org.concordat.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.pilots.Evaluation.Decided;
import org.concordat.pilots.PilotAreas.Voices;
import org.concordat.pilots.Said.Opinion;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Something is tried in the area of [Scrutinised], and compared with another: Bo and Bex are of the national board, Sam speaks for the
/// commissioner of the area, and Ed for one of a third.
public record Piloting(Scrutinised at, OfficerId bex, UUID beside, BodyId besideForce) {

    public static final String TITLE = "One desk for requests";
    public static final String MEASURE = "requests-answered";

    /// The whole quarter in which one ran ([#ran]); and the one before it.
    public static final Quarter DURING = new Quarter(2026, 3);
    public static final Quarter BEFORE = new Quarter(2026, 2);

    public static Piloting in(ApplicationContext service, World world, Cast cast) {
        return in(Scrutinised.in(service, world, cast));
    }

    public static Piloting in(Scrutinised at) {
        var world = at.world();
        var board = world.jdbc().sql("select body from partnership.officer where id = ?").param(at.bo().value()).query(UUID.class).single();
        var force = world.body(BodyKind.POLICE_FORCE, "Eastmoor Police");
        var beside = world.area();
        world.covers(force, beside, BodyKind.POLICE_FORCE);
        return new Piloting(at, world.officer(new BodyId(board), "Bex", Role.BOARD_MEMBER), beside, force);
    }

    public OfficerId bo() {
        return at.bo();
    }

    public OfficerId sam() {
        return at.sam();
    }

    public UUID area() {
        return at.area();
    }

    public World world() {
        return at.world();
    }

    public TestClock clock() {
        return at.clock();
    }

    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return at.in(officer);
    }

    public String code() {
        return world().jdbc().sql("select code from partnership.area where id = ?").param(area()).query(String.class).single();
    }

    public Pilots pilots() {
        return at.service().getBean(Pilots.class);
    }

    public PilotAreas areas() {
        return at.service().getBean(PilotAreas.class);
    }

    public Evaluations evaluations() {
        return at.service().getBean(Evaluations.class);
    }

    /// From tomorrow on, for more than a year.
    public Plan plan() {
        return plan(List.of(area()), List.of(beside), List.of(MEASURE));
    }

    public Plan plan(List<UUID> areas, List<UUID> compared, List<String> measures) {
        var first = in(bo()).day().plusDays(1);
        return new Plan(TITLE, "Are requests answered sooner at one desk?", "Requests come to one desk of three bodies.",
                "The share that is answered in time rises.", "Prevent", first, first.plusMonths(14), areas, compared, measures);
    }

    public UUID written(Plan plan) {
        var act = UUID.randomUUID();
        assertThat(pilots().write(in(bo()), act, plan)).isEqualTo(new Acted.Done(act));
        return act;
    }

    /// By Bo; it waits for Bex.
    public UUID written() {
        return written(plan());
    }

    public UUID settled(UUID id) {
        assertThat(pilots().settle(in(bex), id, UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        return id;
    }

    public UUID settled() {
        return settled(written());
    }

    public void viewed(UUID id, Opinion opinion) {
        assertThat(areas().view(in(sam()), id, area(), UUID.randomUUID(), opinion, "Only with a leaflet.")).isEqualTo(new Acted.Done(id));
    }

    public void voiced(UUID id) {
        assertThat(areas().voices(in(sam()), id, area(), UUID.randomUUID(), new Voices(null, "Two meetings in May", "Tell us where it goes.")))
                .isEqualTo(new Acted.Done(id));
    }

    public void answered(UUID id) {
        assertThat(areas().answer(in(bo()), id, area(), UUID.randomUUID(), "There is a leaflet now.")).isEqualTo(new Acted.Done(id));
    }

    /// View, voices and the answer to both are recorded.
    public UUID heard(UUID id) {
        viewed(id, Opinion.CONDITIONS);
        voiced(id);
        answered(id);
        return id;
    }

    public UUID heard() {
        return heard(settled());
    }

    /// On its first day, which is today.
    public UUID started() {
        return started(MEASURE);
    }

    public UUID started(String measure) {
        var id = ago(heard(settled(written(plan(List.of(area()), List.of(beside), List.of(measure))))), 1);
        assertThat(areas().start(in(bo()), id, area(), UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        return id;
    }

    /// Morning comes on a day.
    public void day(LocalDate day) {
        clock().set(day.atTime(9, 0).atZone(Viewer.ZONE).toInstant());
    }

    /// As if everything about it had been so many days ago.
    public UUID ago(UUID id, long days) {
        world().jdbc().sql("""
                update pilots.pilot set made_at = made_at - make_interval(days => :days), first_day = first_day - :days, last_day = last_day - :days
                 where id = :id
                """).param("days", (int) days).param("id", id).update();
        for (var table : List.of("step", "said")) {
            world().jdbc().sql("update pilots." + table + " set made_at = made_at - make_interval(days => :days) where pilot = :id")
                    .param("days", (int) days).param("id", id).update();
        }
        return id;
    }

    /// A whole quarter of it is over: of 40 requests 20 came in time before and 30 meanwhile; beside it 21 and 20 of 40.
    public UUID ran() {
        var id = over(MEASURE);
        count(BEFORE, at.force(), 20);
        count(DURING, at.force(), 30);
        count(BEFORE, besideForce, 21);
        count(DURING, besideForce, 20);
        return id;
    }

    /// A whole quarter of one is over that has one measure; nothing is counted yet.
    public UUID over(String measure) {
        var id = started(measure);
        return ago(id, ChronoUnit.DAYS.between(DURING.first(), in(bo()).day()));
    }

    private void count(Quarter quarter, BodyId body, int inTime) {
        count(quarter, body, "in-time", inTime);
        count(quarter, body, "late", 39 - inTime);
        count(quarter, body, "waits", 1);
    }

    public void count(Quarter quarter, BodyId body, String part, int number) {
        count(MEASURE, quarter, body, part, number);
    }

    public void count(String measure, Quarter quarter, BodyId body, String part, int number) {
        world().jdbc().sql("""
                insert into measures.counted (measure, quarter, until_day, body, part, connection, number) values (?, ?, ?, ?, ?, 0, ?)
                on conflict (quarter, measure, body, part, connection) do update set number = counted.number + excluded.number
                """).params(measure, quarter.first(), quarter.plus(1).first(), body.value(), part, number).update();
    }

    public static Evaluation.Finding finding() {
        return new Evaluation.Finding("More came in time.", "One quarter is short.", Decided.GO_ON, "It seems to help.");
    }

    /// By Bo; it waits for Bex.
    public UUID evaluated(UUID id) {
        var act = UUID.randomUUID();
        assertThat(evaluations().write(in(bo()), id, act, finding())).isEqualTo(new Acted.Done(act));
        return act;
    }

    public UUID approved(UUID id) {
        var evaluation = evaluated(id);
        assertThat(evaluations().approve(in(bex), id, evaluation, UUID.randomUUID())).isEqualTo(new Acted.Done(evaluation));
        return evaluation;
    }

    public Pilot pilot(UUID id) {
        return seen(bo(), id).pilot();
    }

    public Pilots.Sight seen(OfficerId who, UUID id) {
        return pilots().find(in(who), id).orElseThrow();
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused it ? it.decision().rules() : came.toString();
    }
}

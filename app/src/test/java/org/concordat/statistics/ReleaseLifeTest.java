package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.statistics.Figured.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Release.State;
import org.concordat.storage.Scratch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Figures from being made to being withdrawn, with every refusal on the way.
@ConcordatTest
class ReleaseLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Figured at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Figured.in(service, world).counted();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(at.quarter().first()).update();
        world.close();
    }

    @Test
    void oneMakesThemAndAnotherReleasesThem() {
        var id = at.made("referrals-by-sector");
        assertThat(at.seen(id).release().state()).isEqualTo(State.WAITS);
        assertThat(refused(at.steps().release(at.in(at.bo()), id, UUID.randomUUID()))).isEqualTo("statistics.someone-else-releases");
        var act = UUID.randomUUID();
        assertThat(at.steps().release(at.in(at.bex()), id, act)).isEqualTo(new Acted.Done(id));
        assertThat(at.steps().release(at.in(at.bex()), id, act)).as("sent twice").isEqualTo(new Acted.Done(id));
        assertThat(refused(at.steps().decline(at.in(at.bex()), id, UUID.randomUUID(), "No."))).isEqualTo("statistics.waits-for-a-second-person");
        assertThat(at.seen(id).release().state()).isEqualTo(State.RELEASED);
        assertThat(world.trail(id.value())).contains("statistics.figures.made Bo", "statistics.figures.decide.refused Bo", "statistics.figures.released Bex");
    }

    /// The one case in the fourth area can be read from nothing, not even by adding up.
    @Test
    void whatIsSmallIsHiddenAndSoIsWhatWouldGiveItAway() {
        var figures = at.seen(at.made("referrals-by-sector")).figures();
        var areas = world.jdbc().sql("select code from partnership.area where code like 'E23%' order by code limit 12").query(String.class).list();
        assertThat(figures.of(areas.get(3), "justice")).isEmpty();
        assertThat(at.table("referrals-by-sector").by().codes()).filteredOn(it -> figures.of(areas.get(3), it.code()).isEmpty())
                .as("alone in its row it would be worked out").hasSizeGreaterThan(1);
        assertThat(figures.of(FigureTable.TOTAL, FigureTable.TOTAL)).isPresent();
    }

    @Test
    void aPercentageIsOfWhatIsRecorded() {
        var figures = at.seen(at.made("referrals-by-age")).figures();
        long recorded = figures.of(FigureTable.TOTAL, FigureTable.TOTAL).orElseThrow()
                - figures.of(FigureTable.TOTAL, FigureTable.NOT_RECORDED).orElseThrow();
        assertThat(figures.base(FigureTable.TOTAL)).hasValue(recorded);
        assertThat(figures.percentage(FigureTable.TOTAL, "under-18"))
                .hasValue(Math.round(100.0 * figures.of(FigureTable.TOTAL, "under-18").orElseThrow() / recorded));
        assertThat(figures.percentage(FigureTable.TOTAL, FigureTable.NOT_RECORDED)).isEmpty();
    }

    @Test
    void aQuarterThatIsNotOverIsNotCountedYet() {
        var now = Quarter.of(at.in(at.bo()).day());
        assertThat(refused(at.releases().make(at.in(at.bo()), UUID.randomUUID(), at.table("referrals-by-age"), now, null)))
                .isEqualTo("statistics.quarter-is-over");
    }

    @Test
    void anotherVersionHasAReasonAndWaitsForTheLast() {
        var first = at.made("referrals-by-age");
        assertThat(refused(at.releases().make(at.in(at.bex()), UUID.randomUUID(), at.table("referrals-by-age"), at.quarter(), "Again.")))
                .isEqualTo("statistics.no-version-waits");
        at.declined(first);
        assertThat(refused(at.releases().make(at.in(at.bo()), UUID.randomUUID(), at.table("referrals-by-age"), at.quarter(), null)))
                .isEqualTo("statistics.revision-has-a-reason");
        var second = at.seen(at.made("referrals-by-age", "Wales was missing.")).release();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("Wales was missing.");
    }

    @Test
    void aWithdrawalTakesTwo() {
        var id = at.made("referrals-by-sector");
        assertThat(refused(at.steps().askWithdrawal(at.in(at.bo()), id, UUID.randomUUID(), "No."))).isEqualTo("statistics.is-released");
        at.steps().release(at.in(at.bex()), id, UUID.randomUUID());
        assertThat(refused(at.steps().withdraw(at.in(at.bex()), id, UUID.randomUUID(), "No."))).isEqualTo("statistics.withdrawal-was-asked-for");
        at.withdrawalAsked(id);
        assertThat(refused(at.steps().withdraw(at.in(at.bo()), id, UUID.randomUUID(), "Yes."))).isEqualTo("statistics.someone-else-withdraws");
        assertThat(at.steps().withdraw(at.in(at.bex()), id, UUID.randomUUID(), "It did.")).isEqualTo(new Acted.Done(id));
        assertThat(at.seen(id).release().state()).isEqualTo(State.WITHDRAWN);
    }

    /// Whoever copied them has them: later figures are attacked as if they still stood there.
    @Test
    void whatWasWithdrawnIsStillKnownToTheAttacker() {
        var withdrawn = at.released("referrals-by-sector");
        at.withdrawn(withdrawn);
        assertThat(at.seen(at.made("referrals-by-age")).before()).isOne();
        world.jdbc().sql("update statistics.referrals set number = number + 20 where quarter = ? and sector = 'education'")
                .param(at.quarter().first()).update();
        var came = at.releases().make(at.in(at.bo()), UUID.randomUUID(), at.table("referrals-by-sector"), at.quarter(), "Counted anew.");
        assertThat(refused(came)).isEqualTo("statistics.survives-the-attacker");
        assertThat(((Acted.Refused) came).falls()).isNotEmpty();
    }

    /// What left since is not what it knew; and it says how closely it came.
    @Test
    void theAttackSaysWhatItKnewWhenTheyWereMade() {
        var one = at.made("referrals-by-sector");
        var other = at.made("referrals-by-age");
        at.steps().release(at.in(at.bex()), one, UUID.randomUUID());
        assertThat(at.seen(one).before()).as("not even themselves").isZero();
        assertThat(at.seen(other).before()).as("released since").isZero();
        assertThat(at.seen(at.made("referrals-by-gender")).before()).isOne();
        assertThat(at.seen(one).attack().lines()).contains("cells that it brought down,0").anySatisfy(it -> assertThat(it)
                .matches("what it knows most closely of any of them,\\d+ to \\d+"));
        var closest = at.seen(one).attack().lines().toList().getLast().replaceAll(".*,", "").split(" to ");
        assertThat(Integer.parseInt(closest[1]) - Integer.parseInt(closest[0])).isGreaterThanOrEqualTo(5);
    }

    /// What an attack does not come to in its time is not safe, but not known: here a second, for noise on 14,000 small cells.
    @Test
    void anAttackThatDoesNotEndInTimeLetsNothingOut() {
        var table = at.table("referrals-by-sector");
        var codes = Stream.concat(Stream.of(FigureTable.TOTAL), table.by().codes().stream().map(TableDefinition.Code::code)).toList();
        var areas = Stream.concat(Stream.of(FigureTable.TOTAL), IntStream.range(0, 1750).mapToObj(it -> "a" + it)).toList();
        var csv = new StringBuilder("area,sector,count,status\n");
        areas.forEach(area -> codes.forEach(code -> csv.append(area).append(',').append(code).append(',').append((area.equals(FigureTable.TOTAL) ? 1750 : 1)
                * (code.equals(FigureTable.TOTAL) ? 7 : 1) * 3).append(",printed\n")));
        var rules = "records slow\ncounted count\ndrawn drawn\nvariable area hierarchy area.csv\nvariable sector hierarchy sector.csv\n"
                + "table referrals-by-sector area sector\nthreshold 5\nwidth 5\nmarks one\nmethod cell-key variance 2 maximum 5\nseconds 1\n";
        var release = new FigureFiles(new TreeMap<>(Map.of("rules.txt", rules, table.id() + ".csv", csv.toString(), "area.hierarchy.csv", hierarchy(areas),
                "sector.hierarchy.csv", hierarchy(codes), "key.txt", "a test\n")));
        assertThat(service.getBean(FigureMaking.class).attack(List.of(release))).singleElement().asString().contains("did not finish in time");
    }

    private static String hierarchy(List<String> codes) {
        return codes.stream().skip(1).map(it -> it + ",,\n").collect(Collectors.joining("", "code,parent,grouping\n", ""));
    }

    /// Counts lie in a directory while figures are made of them. Whoever ends the process then leaves it, and the next start takes it away.
    @Test
    void nothingThatWasCountedIsLeftInAFile(@TempDir Path folder) throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var left = Files.createDirectory(folder.resolve("concordat-figures-p" + ended.pid() + "-1"));
        Files.writeString(left.resolve("counts.csv"), "area,sector,count\n");
        var making = new FigureMaking(service.getBean(FigureKeys.class), new Scratch(folder, "figures"));
        assertThat(left).doesNotExist();
        var counts = new Counts(List.of(new Counts.Place("E10000001", "North")), List.of(new Counts.Cell("E10000001", List.of("adopt", "no-end"), 9, 1)));
        assertThat(making.make(at.table("panel-decisions"), at.quarter(), service.getBean(TableDefinitions.class).of(TableDefinition.Counted.PANEL_DECISIONS),
                counts, List.of())).isInstanceOf(FigureMaking.Made.Figures.class);
        assertThat(folder).isEmptyDirectory();
    }

    /// Made alone each is safe; the second to be released is attacked together with the first.
    @Test
    void figuresAreAttackedAgainWhenTheyAreReleased() {
        var one = at.made("referrals-by-sector");
        world.jdbc().sql("update statistics.referrals set number = number + 20 where quarter = ? and sector = 'education'")
                .param(at.quarter().first()).update();
        var other = at.made("referrals-by-age");
        assertThat(at.steps().release(at.in(at.bex()), one, UUID.randomUUID())).isEqualTo(new Acted.Done(one));
        var came = at.steps().release(at.in(at.bex()), other, UUID.randomUUID());
        assertThat(refused(came)).isEqualTo("statistics.survives-the-attacker");
        assertThat(((Acted.Refused) came).falls()).singleElement().asString().contains("contradict each other");
        assertThat(at.seen(other).release().state()).isEqualTo(State.WAITS);
    }

    /// Two members release at once: the attack on the second knew nothing of the first.
    @Test
    void whatIsReleasedWhileAnAttackGoesOnIsNotOverlooked() {
        var one = at.made("referrals-by-sector");
        var other = at.made("referrals-by-age");
        var meanwhile = new FigureMaking(service.getBean(FigureKeys.class)) {
            @Override
            List<String> attack(List<FigureFiles> releases) {
                var falls = super.attack(releases);
                assertThat(at.steps().release(at.in(at.bex()), other, UUID.randomUUID())).isEqualTo(new Acted.Done(other));
                return falls;
            }
        };
        assertThat(refused(at.stepping(meanwhile).release(at.in(at.bex()), one, UUID.randomUUID()))).isEqualTo("statistics.nothing-came-between");
        assertThat(at.seen(one).release().state()).isEqualTo(State.WAITS);
        assertThat(at.steps().release(at.in(at.bex()), one, UUID.randomUUID())).as("again").isEqualTo(new Acted.Done(one));
    }

    /// One of two comes first, and the other is told so.
    @Test
    void whoDecidesInTheSameMomentWaitsForTheOther() throws Exception {
        var id = at.made("referrals-by-age");
        var bea = world.officer(at.board(), "Bea", Role.BOARD_MEMBER);
        var came = atOnce(() -> at.steps().decline(at.in(at.bex()), id, UUID.randomUUID(), "No."),
                () -> at.steps().decline(at.in(bea), id, UUID.randomUUID(), "No."));
        assertThat(came).extracting(Figured::refused).containsExactlyInAnyOrder(new Acted.Done(id).toString(), "statistics.waits-for-a-second-person");
        var made = atOnce(() -> again(at.bex()), () -> again(bea));
        assertThat(made).hasAtLeastOneElementOfType(Acted.Done.class).extracting(Figured::refused).contains("statistics.no-version-waits");
    }

    /// Both find nothing made yet, and both have figures made; one is kept, and neither is told that there is none.
    @Test
    void aFormThatIsSentTwiceAtOnceIsOne() throws Exception {
        var act = UUID.randomUUID();
        assertThat(atOnce(() -> with(act), () -> with(act))).containsExactly(new Acted.Done(new ReleaseId(act)), new Acted.Done(new ReleaseId(act)));
    }

    private Acted with(UUID act) {
        return at.releases().make(at.in(at.bo()), act, at.table("referrals-by-age"), at.quarter(), null);
    }

    private Acted again(OfficerId by) {
        return at.releases().make(at.in(by), UUID.randomUUID(), at.table("referrals-by-age"), at.quarter(), "Again.");
    }

    @SafeVarargs
    private static List<Acted> atOnce(Callable<Acted>... acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var came = new ArrayList<Acted>();
            for (var each : threads.invokeAll(List.of(acts))) {
                came.add(each.get());
            }
            return came;
        }
    }

    /// What is released stays comparable: an area that the register learns of later has no figures in the quarter, and one that ended
    /// in it has.
    @Test
    void theAreasOfAQuarterStandOnceFiguresOfItAreOut() {
        var ended = world.jdbc().sql("select code from partnership.area where id = ?").param(at.endedInTheQuarter()).query(String.class).single();
        var first = at.seen(at.released("referrals-by-sector")).figures();
        assertThat(first.places()).contains(ended);
        var late = world.jdbc().sql("select code from partnership.area where id = ?").param(world.area()).query(String.class).single();
        var id = at.made("referrals-by-age");
        assertThat(at.seen(id).figures().places()).contains(ended).doesNotContain(late).containsExactlyElementsOf(first.places());
        assertThat(at.steps().release(at.in(at.bex()), id, UUID.randomUUID())).isEqualTo(new Acted.Done(id));
    }

    @Test
    void nothingIsMadeOfNothing() {
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(at.quarter().first()).update();
        var came = at.releases().make(at.in(at.bo()), UUID.randomUUID(), at.table("referrals-by-age"), at.quarter(), null);
        assertThat(((Acted.Refused) came).falls()).containsExactly("nothing was counted in the quarter");
    }

    @Test
    void nobodyElseSeesOrMakesThem() {
        var id = at.made("referrals-by-age");
        var cast = Cast.in(world);
        for (var other : List.of(cast.sam(), cast.ann())) {
            assertThat(at.releases().find(at.in(other), id)).isEmpty();
            assertThat(at.releases().list(at.in(other), 0)).isInstanceOf(Look.Refused.class);
            assertThat(refused(at.releases().make(at.in(other), UUID.randomUUID(), at.table("referrals-by-age"), at.quarter(), null)))
                    .contains("statistics.board-members-make-figures");
            assertThat(at.steps().release(at.in(other), id, UUID.randomUUID())).isEqualTo(new Acted.Unknown());
        }
    }
}

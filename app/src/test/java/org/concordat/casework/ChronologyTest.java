package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.Happened.What;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.intake.Outcome;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who knew what, when: from every holder, in order, as of any day, and to nobody who may not see it.
@ConcordatTest
class ChronologyTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Chronologies chronologies;

    private World world;
    private AtPanel at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatEachHolderRecordedStandsInOneOrder() {
        var item = at.sitting();
        at.decided(item, AtPanel.adopt());
        var id = at.seen(at.pat(), item).of().of();
        at.work().told(at.pat(), id, Outcome.HELP);
        assertThat(all(at.pat(), id, day(0))).extracting(Happened::what).containsSubsequence(What.REFERRED, What.OWNED, What.DECIDED,
                What.DECIDED, What.ON_AN_AGENDA, What.PANEL_DECIDED, What.TOLD);
        assertThat(all(at.pat(), id, day(0))).extracting(Happened::holder).as("each stays with its holder")
                .contains(at.work().worried().cast().school(), at.panel(), at.work().worried().force());
        assertThat(world.trail(id.value())).contains("casework.chronology.read Pat");
    }

    @Test
    void asOfADayIsWhatWasRecordedByItsEnd() {
        var id = at.work().opened();
        at.work().worried().clock().advance(Duration.ofDays(1));
        at.work().decided(at.pat(), id, Choice.Deconfliction.NONE);
        at.work().worried().clock().advance(Duration.ofDays(1));
        var asked = at.work().asked(id);
        asked.nothingHeld();
        assertThat(all(at.pat(), id, day(-3))).isEmpty();
        assertThat(all(at.pat(), id, day(-2))).extracting(Happened::what).containsExactly(What.REFERRED, What.OWNED);
        assertThat(all(at.pat(), id, day(-1))).extracting(Happened::what).containsExactly(What.REFERRED, What.OWNED, What.DECIDED);
        assertThat(all(at.pat(), id, day(0))).extracting(Happened::what).containsExactly(What.REFERRED, What.OWNED, What.DECIDED,
                What.BEGUN, What.ASKED, What.NOTHING_HELD);
    }

    /// What the team's body has told of the same person elsewhere is not looked for: its owner names it, and it becomes a paper. From then
    /// on it stands there with the day on which it was sent, and each read of the chronology is an entry (decision 0146).
    @Test
    void whatWasToldElsewhereComesInAsAPaperWithTheDayOnWhichItWasSent() {
        var told = at.told();
        at.work().worried().clock().advance(Duration.ofDays(1));
        var item = at.put(at.called(), at.opened(), AtPanel.QUESTION, at.reference(told));
        var id = at.items().find(at.in(at.pat()), item).orElseThrow().of().of();
        assertThat(all(at.pat(), id, day(-1))).as("before it was laid").extracting(Happened::what).doesNotContain(What.PAPER);
        assertThat(all(at.pat(), id, day(0))).filteredOn(it -> it.what() == What.PAPER).singleElement()
                .returns(at.reference(told) + ", sent on 23 November 2026", Happened::detail)
                .returns(day(0), Happened::day).returns(at.pat(), Happened::by);
        assertThat(world.trail(id.value())).contains("panels.item.put Pat", "casework.chronology.read Pat");
        var unlaid = at.told();
        assertThat(all(at.pat(), id, day(0))).extracting(Happened::detail).noneMatch(it -> it.contains(at.reference(unlaid)));
    }

    @Test
    void nobodyOutsideTheTeamReadsIt() {
        var id = at.work().opened();
        for (var other : List.of(at.chris(), at.cara(), at.work().worried().cast().eve(), at.work().worried().cast().sam())) {
            assertThat(chronologies.read(at.in(other), id, Optional.empty(), Optional.empty())).isEmpty();
        }
        assertThat(world.trail(id.value())).contains("casework.case.read.refused Eve");
    }

    @Test
    void aPageGoesOnAfterTheLastThatWasShown() {
        var id = at.work().opened();
        at.work().decided(at.pat(), id, Choice.Deconfliction.NONE);
        for (int i = 0; i < 50; i++) {
            at.work().decided(at.pat(), id, Choice.Deconfliction.LIVE);
        }
        var first = read(at.pat(), id, day(0), Optional.empty());
        assertThat(first.entries()).hasSize(50);
        var next = read(at.pat(), id, day(0), first.next());
        assertThat(next.entries()).hasSize(3).doesNotContainAnyElementsOf(first.entries());
        assertThat(next.next()).isEmpty();
    }

    @Test
    void aMarkIsReadAsItIsWritten() {
        var mark = new ChronologyMark(Instant.parse("2026-11-23T10:00:00.123456Z"), 7, new UUID(1, 2));
        assertThat(ChronologyMark.read(mark.toString())).contains(mark);
        for (var other : List.of("", "x", mark + "x", "99999999999999999-1-" + mark.id(), "1-1-1")) {
            assertThat(ChronologyMark.read(other)).as(other).isEmpty();
        }
    }

    /// Page by page.
    private List<Happened> all(OfficerId officer, CaseId id, LocalDate day) {
        var all = new ArrayList<Happened>();
        var next = Optional.<ChronologyMark>empty();
        do {
            var page = read(officer, id, day, next);
            all.addAll(page.entries());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private Chronology read(OfficerId officer, CaseId id, LocalDate day, Optional<ChronologyMark> after) {
        return chronologies.read(at.in(officer), id, Optional.of(day), after).orElseThrow();
    }

    /// So many days from today.
    private LocalDate day(int days) {
        return at.in(at.pat()).day().plusDays(days);
    }
}

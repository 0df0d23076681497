package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/// What came of it, for whoever told: by the day it was due, late, or not at all.
@ConcordatTest
class FeedbackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private FeedbackRates rates;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theOriginatorHearsWhatCameOfIt() {
        var id = read();
        answered(id, new CameOf("A plan of support", Changed.YES));
        var holding = service.getBean(Disclosures.class).find(composing.in(cast.ann()), id).orElseThrow().holdings().getFirst();
        assertThat(holding.answer().cameOf()).isEqualTo(new CameOf("A plan of support", Changed.YES));
    }

    /// On the day it was due nothing was known; weeks after it has ended, it is.
    @Test
    void whatCameOfItIsSaidWhenItIsKnown() {
        var id = read();
        assertThat(said(cast.cara(), id, UUID.randomUUID(), "Too early", Changed.NO)).as("not answered").isInstanceOf(Reception.Refused.class);
        answered(id, new CameOf("Nothing yet", Changed.NOT_YET_KNOWN));
        var act = UUID.randomUUID();
        assertThat(said(cast.carl(), id, act, "They spoke with the family", Changed.NOT_YET_KNOWN)).isInstanceOf(Reception.Done.class);
        assertThat(said(cast.carl(), id, act, "They spoke with the family", Changed.NOT_YET_KNOWN)).as("sent twice")
                .isInstanceOf(Reception.Done.class);
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), id, UUID.randomUUID(), "Over.");
        assertThat(said(cast.cara(), id, UUID.randomUUID(), "A plan of support", Changed.YES)).isInstanceOf(Reception.Done.class);
        assertThat(said(cast.carl(), id, UUID.randomUUID(), "Another", Changed.YES)).isInstanceOfSatisfying(Reception.Refused.class,
                it -> assertThat(Paper.refusing(it.decision())).containsExactly("sharing.no-change-said-yet"));
        for (var other : List.of(cast.dan(), cast.eve(), cast.ann(), cast.sam())) {
            assertThat(said(other, id, UUID.randomUUID(), "Not theirs", Changed.NO)).isInstanceOf(Reception.Unknown.class);
        }
        var answer = service.getBean(Disclosures.class).find(composing.in(cast.ann()), id).orElseThrow().holdings().getFirst().answer();
        assertThat(answer.cameOf()).isEqualTo(new CameOf("A plan of support", Changed.YES));
        assertThat(answer.outcomeAt()).isAfter(answer.at());
        assertThat(heard(cast.ann()).rates()).extracting(FeedbackRate::changed).containsExactly(1L);
        assertThat(world.count("sharing.outcome", "disclosure = ?", id.value())).isEqualTo(2);
        assertThat(world.trail(id.value()).stream().filter(it -> it.contains("outcome"))).containsExactly(
                "sharing.received.say-outcome.refused Cara", "sharing.received.outcome Carl", "sharing.received.outcome Cara",
                "sharing.received.say-outcome.refused Carl", "sharing.received.say-outcome.refused Dan",
                "sharing.received.say-outcome.refused Eve", "sharing.received.say-outcome.refused Ann",
                "sharing.received.say-outcome.refused Sam");
        assertThat(counted()).contains("feedback-changed 1");
        assertThatThrownBy(() -> world.jdbc().sql("""
                insert into sharing.outcome (id, disclosure, from_body, body, officer, said_at, came_of, changed)
                values (?, ?, ?, ?, ?, now(), 'Again', 'YES')
                """).params(UUID.randomUUID(), id.value(), cast.police().value(), cast.school().value(), cast.cara().value())
                .update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void countsByBodyWhoAnswersInTimeWhoLateAndWhoNot() {
        answered(read(), new CameOf("A plan of support", Changed.YES));
        var late = read();
        var silent = read();
        clock.advance(Duration.ofDays(15));
        answered(late, new CameOf(null, Changed.NOT_YET_KNOWN));
        var waiting = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY.plusDays(15)));
        var recalled = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY.plusDays(15)));
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), recalled, UUID.randomUUID(), "The wrong pupil");
        var heard = heard(cast.bryn());
        assertThat(heard.rates()).containsExactly(new FeedbackRate(cast.school(), 5, 1, 1, 1, 1, 1));
        assertThat(heard.rates().getFirst().percentOnTime()).hasValue(33);
        assertThat(new FeedbackRate(cast.school(), 1, 0, 0, 1, 0, 0).percentOnTime()).as("nothing was due").isEmpty();
        assertThat(heard.silent()).extracting(FeedbackRate.Silent::id).containsExactly(silent).doesNotContain(waiting);
        assertThat(world.trailOf(cast.bryn())).contains("sharing.feedback.read Bryn");
    }

    @Test
    void whatIsAnsweredOnTheDayItIsDueIsOnTime() {
        var id = read();
        clock.set(java.time.Instant.parse("2026-12-07T23:59:00Z"));
        answered(id, new CameOf(null, Changed.NO));
        assertThat(heard(cast.ann()).rates()).extracting(FeedbackRate::onTime).containsExactly(1L);
    }

    @Test
    void isForTheOriginatingSideAlone() {
        read();
        assertThat(rates.read(composing.in(cast.cara())).seen()).isEmpty();
        assertThat(heard(cast.ann()).rates()).hasSize(1);
        assertThat(rates.read(composing.in(cast.eve())).seen().orElseThrow().rates()).as("another body's").isEmpty();
    }

    @Test
    void isCountedForOversightInTheMonthOfSending() {
        answered(read(), new CameOf("A plan of support", Changed.YES));
        read();
        assertThat(counted()).containsExactly("feedback-asked 2", "feedback-changed 1", "feedback-given 1");
    }

    @Test
    void isOneLineAtOfficial() {
        var id = read();
        assertThatThrownBy(() -> new CameOf("one\ntwo", Changed.NO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CameOf("SECRET", Changed.NO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.jdbc().sql("""
                insert into sharing.answer (id, disclosure, from_body, body, officer, answered_at, kind, words, came_of, changed)
                values (?, ?, ?, ?, ?, now(), 'OF_USE', 'Yes', ?, 'NO')
                """).params(UUID.randomUUID(), id.value(), cast.police().value(), cast.school().value(), cast.cara().value(),
                "one\ntwo").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<String> counted() {
        return world.jdbc().sql("select kind || ' ' || sum(counted) from sharing.tally where body = ? and month = ? group by kind order by kind")
                .params(cast.school().value(), YearMonth.of(2026, 11).atDay(1)).query(String.class).list();
    }

    private Reception said(OfficerId by, DisclosureId id, UUID act, String line, Changed changed) {
        return service.getBean(Outcomes.class).say(composing.in(by), id, act, new CameOf(line, changed));
    }

    private DisclosureId read() {
        var id = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        composing.opened(cast.cara(), id);
        return id;
    }

    private void answered(DisclosureId id, CameOf cameOf) {
        composing.inbox().open(composing.in(cast.cara()), id, UUID.randomUUID(), Cast.PREVENT);
        assertThat(inbox.answer(composing.in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.", cameOf))
                .isInstanceOf(Reception.Done.class);
    }

    private FeedbackRates.Heard heard(OfficerId who) {
        return rates.read(composing.in(who)).seen().orElseThrow();
    }
}

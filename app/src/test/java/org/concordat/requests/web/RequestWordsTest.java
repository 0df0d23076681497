package org.concordat.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.govuk.Cell;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Asked;
import org.concordat.requests.Line;
import org.concordat.requests.RequestId;
import org.concordat.requests.Standing;
import org.concordat.requests.Time;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.junit.jupiter.api.Test;

/// Silence is said of nobody who has time still, and of nobody who prepares an answer.
class RequestWordsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);
    private static final UUID ID = new UUID(1, 1);
    private static final Standing OPEN = new Standing.Open();
    private static final Standing PREPARING = new Standing.Preparing(new OfficerId(ID), TestClock.BEGINNING, new DisclosureId(ID));

    @Test
    void nobodyIsSilentBeforeTheDay() {
        assertThat(said(OPEN, Time.Mark.IN_TIME, 0)).isEqualTo("Waiting: due 7 December 2026");
        assertThat(said(OPEN, Time.Mark.DUE_SOON, 0)).isEqualTo("Waiting: due 7 December 2026");
        assertThat(said(OPEN, Time.Mark.OVERDUE, 0)).isEqualTo("Silent, less than a working day overdue");
        assertThat(said(OPEN, Time.Mark.OVERDUE, 1)).isEqualTo("Silent, 1 working day overdue");
        assertThat(said(OPEN, Time.Mark.ESCALATED, 3)).isEqualTo("Silent, 3 working days overdue");
    }

    @Test
    void whoPreparesIsNotSilent() {
        assertThat(said(PREPARING, Time.Mark.IN_TIME, 0)).isEqualTo("Being prepared: due 7 December 2026");
        assertThat(said(PREPARING, Time.Mark.ESCALATED, 3)).isEqualTo("Being prepared, 3 working days overdue");
    }

    private static String said(Standing standing, Time.Mark mark, int late) {
        var asked = new Asked(new RequestId(ID), new BodyId(ID), new BodyId(new UUID(1, 2)), new OfficerId(ID), new AgreementId(ID),
                Cast.PREVENT, About.PERSON, false, TestClock.BEGINNING, DUE, List.of());
        var line = new Line(asked, standing, new Time(DUE, mark, late), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Line.Hold.NOTHING);
        return ((Cell.Words) RequestWords.toTheAsker(line)).text();
    }
}

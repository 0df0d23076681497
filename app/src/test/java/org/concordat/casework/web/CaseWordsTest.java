package org.concordat.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.casework.Accountable;
import org.concordat.casework.Case;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Stage;
import org.concordat.intake.Concern;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

/// What is most pressing about a case, in a word.
class CaseWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final OfficerId PAT = new OfficerId(new UUID(1, 1));

    @Test
    void timeIsCriticalUntilItIsClosed() {
        assertThat(said(Stage.RECEIVED)).isEqualTo("Time-critical");
        assertThat(said(Stage.CLOSED)).isEqualTo("Closed");
    }

    private static String said(Stage stage) {
        var at = Instant.parse("2026-11-23T10:00:00Z");
        var of = new Case(new CaseId(new UUID(2, 1)), "C-0000-0000", Concern.Kind.PERSON, true, new BodyId(new UUID(3, 1)), at, PAT, at, DAY,
                stage, DAY.plusDays(1), false, null);
        return CaseWords.state(new Cases.Line(of, new Accountable.Owner(PAT), Optional.empty(), DAY), DAY).text();
    }
}

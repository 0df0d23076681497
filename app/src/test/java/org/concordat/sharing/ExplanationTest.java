package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sharing.Explanation.Standing.CAN;
import static org.concordat.sharing.Explanation.Standing.CANNOT;
import static org.concordat.sharing.Explanation.Standing.NOT_YET;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Because;
import org.concordat.access.Known;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String PURPOSE = "sharing.for-the-purpose-it-was-sent";
    private static final String TERMS = "sharing.terms-are-accepted";
    private static final String SENT = "sharing.has-been-sent";

    @Test
    void canWhenEveryRuleHolds() {
        assertThat(Explanation.standingOf(List.of(new Because("sharing.still-shared", "", true)), false)).isEqualTo(CAN);
    }

    @Test
    void cannotYetWhenOnlyWhatIsTheirsToDoIsMissing() {
        assertThat(failing(false, PURPOSE)).isEqualTo(NOT_YET);
        assertThat(failing(false, PURPOSE, TERMS)).isEqualTo(NOT_YET);
    }

    @Test
    void whatIsNotSentCanStillBeApprovedOnlyWhileItWaits() {
        assertThat(failing(true, SENT, PURPOSE, TERMS)).isEqualTo(NOT_YET);
        assertThat(failing(false, SENT, PURPOSE, TERMS)).isEqualTo(CANNOT);
    }

    @Test
    void cannotWhenAnythingElseStandsInTheWay() {
        for (var rule : List.of("sharing.still-shared", "sharing.under-an-agreement-in-force",
                "sharing.addressed-to-your-body-and-role", "sharing.training-is-current",
                Known.NOT_IN_OFFICE.rule())) {
            assertThat(failing(true, rule)).as(rule).isEqualTo(CANNOT);
            assertThat(failing(false, rule, PURPOSE)).as(rule).isEqualTo(CANNOT);
        }
    }

    private static Explanation.Standing failing(boolean waits, String... rules) {
        return Explanation.standingOf(Stream.concat(Stream.of(new Because("sharing.of-old", "", true)),
                Stream.of(rules).map(rule -> new Because(rule, "", false))).toList(), waits);
    }
}

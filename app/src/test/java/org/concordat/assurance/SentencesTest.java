package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a statement begins with reads as somebody would write it, of one thing as of many.
class SentencesTest {

    @Test
    void anOfficeOfWhichNobodyIsEnteredIsNotSaidToBeVacant() {
        assertThat(of(Question.OFFICE_HOLDER, 1, 1)).isEqualTo("The register does not say who holds the office of the local policing body.");
        assertThat(of(Question.OFFICE_HOLDER, 3, 2)).isEqualTo("The register does not say who holds 2 of 3 offices of the local policing body.");
    }

    @Test
    void ofOneTableThatIsWithdrawn() {
        assertThat(of(Question.FIGURES, 1, 1)).isEqualTo("The one table of figures about the area that was published in the quarter is withdrawn.");
        assertThat(of(Question.FIGURES, 5, 1)).isEqualTo("Of 5 tables of figures about the area that were published in the quarter, 1 is withdrawn.");
    }

    /// Whatever figures print of them beside it.
    @Test
    void howManyComplaintsThereWereIsNotTold() {
        for (int due : new int[] {0, 1, 7, 40}) {
            assertThat(of(Question.COMPLAINTS, due, 0)).isEqualTo("Nothing was late on complaints.");
        }
        assertThat(of(Question.COMPLAINTS, 1, 1)).isEqualTo("Late on complaints: some of those that were due.").isEqualTo(of(Question.COMPLAINTS, 4, 2))
                .isEqualTo(of(Question.COMPLAINTS, 19, 18)).as("next to none").isEqualTo(of(Question.COMPLAINTS, 100, 1));
        assertThat(of(Question.COMPLAINTS, 20, 6)).isEqualTo("Late on complaints: about 30 % of those that were due.")
                .isEqualTo(of(Question.COMPLAINTS, 41, 12));
    }

    private static String of(Question question, int found, int amiss) {
        return Sentences.of(new Standing(question, found, amiss));
    }
}

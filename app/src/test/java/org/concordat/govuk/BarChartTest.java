package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.concordat.govuk.BarChart.Category;
import org.junit.jupiter.api.Test;

/// What is drawn fits.
class BarChartTest {

    /// In letters that a phone has room for, so that the figure is never cut off; the table beside it has the words whole.
    @Test
    void longWordsAreCutAndTheirFigureIsNot() {
        var chart = BarChart.of("A poll", List.of(new Category("A meeting near where I live, on an evening of the week or at the weekend", "not shown", OptionalLong.empty()),
                new Category("A letter", "1,204", OptionalLong.of(1204)), new Category("\uD83D\uDCEE".repeat(40), "5", OptionalLong.of(5))));
        assertThat(chart.bars()).allSatisfy(it -> assertThat((it.words() + ": " + it.figure()).length()).isLessThanOrEqualTo(61));
        assertThat(chart.bars()).extracting(BarChart.Bar::words).startsWith("A meeting near where I live, on an evening of th…", "A letter");
        assertThat(chart.bars().getLast().words()).as("no half of a letter").matches("(\uD83D\uDCEE)+…");
        assertThat(chart.bars()).extracting(BarChart.Bar::figure).containsExactly("not shown", "1,204", "5");
    }
}

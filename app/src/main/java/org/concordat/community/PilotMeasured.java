package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.measures.Measure;

/// What anybody reads of a measure of a pilot: counts, or shares where figures count the same (decision 0172).
public sealed interface PilotMeasured permits PilotFigures, PilotShares {

    /// As the database tells it.
    static PilotMeasured of(Language language, Measure measure, List<PublicPilot.Figure> figures) {
        var its = figures.stream().filter(it -> it.measure().equals(measure.id())).toList();
        return its.stream().allMatch(PublicPilot.Figure::inCounts) ? new PilotFigures(language, measure, its)
                : new PilotShares(language, measure, its);
    }

    Table table();

    /// The shares of the four as bars; one that is not told has none.
    BarChart chart();

    /// What is said of the difference between the two changes.
    String apart();
}

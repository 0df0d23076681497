package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.concordat.govuk.Language;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.TableDefinition;
import org.concordat.statistics.TableDefinition.Breakdown;
import org.concordat.statistics.TableDefinition.Code;
import org.concordat.statistics.TableDefinition.Counted;
import org.concordat.statistics.TableDefinition.InBoth;
import org.concordat.statistics.TableDefinition.SeriesBreak;
import org.junit.jupiter.api.Test;

/// What a page of figures says of them, and their files with it.
class FigurePageTest {

    private static final Quarter BREAK = new Quarter(2027, 2);

    private static FigurePage page(Language language, Quarter quarter) {
        var by = new Breakdown("age", both("Age"), List.of(new Code("old", both("Old")), new Code("young", both("Young"))), Set.of(), List.of(), List.of());
        var table = new TableDefinition("by-age", Counted.REFERRALS, by, 5, 5, Optional.empty(), both("Title"), both("Unit"), both("Base."),
                both("Source."), both("Caveat."), List.of(new SeriesBreak(BREAK, new InBoth("A new form.", "Ffurflen newydd."))));
        var version = new PublishedFigures.Version(1, LocalDate.of(2027, 11, 1), null, null, null);
        return new FigurePage(language, new PublishedFigures(table, quarter, List.of(version)), Optional.empty(), Map.of(), OptionalLong.of(12),
                new PublishedReceipts(language, List.of()));
    }

    private static InBoth both(String words) {
        return new InBoth(words, words);
    }

    @Test
    void aBreakOfTheSeriesIsShownFromItsQuarterOn() {
        assertThat(page(Language.EN, BREAK.plus(-1)).breaks()).isEmpty();
        for (var quarter : List.of(BREAK, BREAK.plus(5))) {
            assertThat(page(Language.EN, quarter).breaks()).containsExactly("April to June 2027: A new form.");
            assertThat(page(Language.EN, quarter).known()).as("in its files, too").contains("Series break. April to June 2027: A new form.");
            assertThat(page(Language.CY, quarter).breaks()).containsExactly("Ebrill i Mehefin 2027: Ffurflen newydd.");
        }
    }

    @Test
    void whereEverythingIsRecordedNothingElseIsSaid() {
        assertThat(page(Language.EN, BREAK).base()).isEqualTo("Base.");
    }
}

package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.kernel.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of tables is read whole or not at all.
class TablesFileTest {

    private static final String GOOD = """
            {"variables": [{"id": "age", "title": {"en": "Age", "cy": "Oedran"}, "codes": [
                {"code": "old", "title": {"en": "Old", "cy": "Hen"}}, {"code": "Not recorded", "title": {"en": "Not recorded", "cy": "Heb ei gofnodi"}}]}],
             "tables": [{"id": "by-age", "counts": "REFERRALS", "by": "age", "threshold": 5, "width": 5,
                "title": {"en": "T", "cy": "T"}, "unit": {"en": "U", "cy": "U"}, "base": {"en": "B", "cy": "B"},
                "source": {"en": "S", "cy": "S"}, "caveat": {"en": "C", "cy": "C"},
                "breaks": [{"from": "2027-Q2", "words": {"en": "A new form.", "cy": "Ffurflen newydd."}}]}]}
            """;

    @Test
    void whatShipsIsRead() {
        assertThat(TablesFile.shipped()).extracting(TableDefinition::id)
                .containsExactly("referrals-by-sector", "referrals-by-age", "referrals-by-gender", "assessments-by-outcome", "concerns-again",
                        "outcome-by-age", "outcome-by-gender", "panel-decisions", "support-ended", "shared-under-agreements",
                        "recalled-under-agreements", "complaints-under-agreements");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "by": "age"           | "by": "size"          | there is no variable size
            "threshold": 5        | "threshold": 1        | its rules protect nothing
            "cy": "Oedran"        | "cy": " "             | everything is said in English and in Welsh
            "code": "Not recorded"| "code": "old"         | the code old is there twice
            "codes": [            | "aside": ["young"], "codes": [ | what is set aside is some of its codes
            "by": "age"           | "by": "age", "and": "age", "part": "young" | there is no code young
            "by": "age"           | "by": "age", "and": "age", "part": "old" | of two that are crossed the first alone
            "id": "by-age"        | "id": "By age"        | a name is of letters and hyphens
            2027-Q2               | 2027-07               | a series breaks at a quarter
            "width": 5            | "width": 5, "wide": 1 | wide
            "width": 5            | "width": 5, "noise": {"variance": 1, "maximum": 2} | its rules protect nothing
            """)
    void whatIsWrongInItIsSaid(String good, String bad, String why) {
        assertThat(TablesFile.read(GOOD)).hasSize(1);
        assertThatThrownBy(() -> TablesFile.read(GOOD.replace(good, bad))).isInstanceOf(IllegalStateException.class).hasMessageContaining(why);
    }

    /// The attacker is told of both variables, and not of a third whose codes are pairs: what adds up along one adds up.
    @Test
    void twoVariablesThatAreCrossedAreTwo() {
        var table = TablesFile.shipped().stream().filter(it -> it.id().equals("outcome-by-age")).findFirst().orElseThrow();
        assertThat(table.rules(new Quarter(2027, 1), table.by().variables())).contains("table outcome-by-age area age assessment", "variable age hierarchy",
                "variable assessment hierarchy");
        assertThat(table.by().codes()).extracting(TableDefinition.Code::code).hasSize(24).contains("under-18, panel", "Not recorded, panel");
        assertThat(table.by().groups()).hasSize(6).last().isEqualTo(new TableDefinition.Group(new TableDefinition.InBoth("Not recorded", "Heb ei gofnodi"),
                "Not recorded, panel", "Not recorded, Total", false));
    }

    /// What is done under agreements has a row for each, no share, and no zero that is printed.
    @Test
    void aTableSaysOfWhatItsRowsAre() {
        var all = TablesFile.shipped();
        assertThat(all).filteredOn(it -> it.rows() == TableDefinition.Rows.AGREEMENT).hasSize(3).noneMatch(TableDefinition::isDivided)
                .allMatch(it -> it.counts().hidesNone());
        assertThat(all).filteredOn(it -> it.rows() == TableDefinition.Rows.AREA).allMatch(TableDefinition::isDivided)
                .noneMatch(it -> it.counts().hidesNone());
        var table = all.getLast();
        assertThat(table.rules(new Quarter(2026, 3), List.of(table.by()))).contains("variable agreement hierarchy agreement.csv",
                "table complaints-under-agreements agreement complained", "zeros hidden").doesNotContain("area");
        assertThat(all.getFirst().rules(new Quarter(2026, 3), List.of(all.getFirst().by()))).contains("variable area hierarchy area.csv",
                "table referrals-by-sector area sector", "zeros printed");
    }

    /// A second noise, or a hidden cell beside a changed one, would be put together with the first.
    @Test
    void allTablesOfOneCountAreMadeByOneMethod() {
        var table = GOOD.substring(GOOD.indexOf("{\"id\": \"by-age\""), GOOD.lastIndexOf("]}"));
        var other = table.replace("by-age", "again").replace("\"width\": 5", "\"width\": 5, \"noise\": {\"variance\": 2, \"maximum\": 5}");
        assertThatThrownBy(() -> TablesFile.read(GOOD.replace(table, table + ", " + other))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("figures of the same count are made by the same method");
        assertThat(TablesFile.read(GOOD.replace(table, other)).getFirst().noise()).contains(new TableDefinition.Noise(2, 5));
    }

    /// The people of a quarter are the same under every definition, and in tables whose series breaks as in others: all are attacked together.
    @Test
    void aBreakOfTheSeriesGivesTheRecordsNoOtherName() {
        var table = TablesFile.read(GOOD).getFirst();
        assertThat(table.records(new Quarter(2027, 1))).isEqualTo("referrals-2027-q1");
        assertThat(table.records(new Quarter(2027, 2))).isEqualTo("referrals-2027-q2");
        assertThat(table.breaksBefore(new Quarter(2027, 1))).isEmpty();
        assertThat(table.breaksBefore(new Quarter(2028, 1))).hasSize(1);
    }
}

package org.concordat.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.FinancialYear;
import org.concordat.partnership.Area;
import org.concordat.resources.ResourceReading.Fault;
import org.concordat.resources.ResourceReading.Read;
import org.concordat.resources.ResourceReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read from a file, and what is said of each fault.
class ResourceFileTest {

    private static final String HEADINGS = "area,year,kind,strand,planned,amount,source,address,dated,reason\n";
    private static final String RIGHT = "E23000001,2024-25,GRANT,PREVENT,no,250000,Letter,https://example.org/a,2025-05-01,\n";
    private static final Area AREA = new Area(new UUID(4, 1), "E23000001", "Northvale", "ENGLAND", "North",
            new Between(LocalDate.of(2020, 6, 1), null), "a test");
    private static final Amount.Of ENTERED = new Amount.Of(AREA.id(), new FinancialYear(2023), Amount.Kind.STAFF, Strand.UNDIVIDED);

    private static ResourceReading read(String csv) {
        return ResourceFile.read(csv, new AmountLine.Known(List.of(AREA), Set.of(ENTERED), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void readsEachRowWhateverTheOrderOfItsColumns() {
        var read = read("\uFEFFreason,Area,dated,year,kind,strand,planned,amount,source,address\r\n"
                + ",E23000001,2025-05-01,2024/25,\"Grants, in pounds\",prevent,No,\"£250,000\",\"Letter, page 4\",https://example.org/a\r\n\r\n,,,,,,,,,\r\n"
                + "It was wrong.,E23000001,2025-05-01,2023-24,STAFF,Not divided by strand,no,12.50,Table,https://example.org\r\n");
        assertThat(((Read) read).amounts()).extracting(Amount.Entered::of, Amount.Entered::planned, it -> it.said().number(), it -> it.said().reason())
                .containsExactly(tuple(new Amount.Of(AREA.id(), new FinancialYear(2024), Amount.Kind.GRANT, Strand.PREVENT), false,
                        new BigDecimal("250000"), null), tuple(ENTERED, false, new BigDecimal("12.50"), "It was wrong."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E23000002,2025-26,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,              | area
            E23000001,2025-27,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,              | year
            E23000001,2025,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,                 | year
            E23000001,2019-20,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,              | year
            E23000001,2028-29,GRANT,PURSUE,yes,1,Letter,https://example.org,2026-05-01,             | year
            E23000001,2025-26,MONEY,PURSUE,no,1,Letter,https://example.org,2026-05-01,              | kind
            E23000001,2025-26,GRANT,CHANNEL,no,1,Letter,https://example.org,2026-05-01,             | strand
            E23000001,2025-26,GRANT,PURSUE,yes,1,Letter,https://example.org,2026-05-01,             | planned
            E23000001,2026-27,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,              | planned
            E23000001,2025-26,GRANT,PURSUE,maybe,1,Letter,https://example.org,2026-05-01,           | planned
            E23000001,2025-26,GRANT,PURSUE,no,-1,Letter,https://example.org,2026-05-01,             | amount
            E23000001,2025-26,GRANT,PURSUE,no,1.5,Letter,https://example.org,2026-05-01,            | amount
            E23000001,2025-26,GRANT,PURSUE,no,1e6,Letter,https://example.org,2026-05-01,            | amount
            E23000001,2025-26,GRANT,PURSUE,no,10000000000,Letter,https://example.org,2026-05-01,    | amount
            E23000001,2025-26,GRANT,PURSUE,no,NaN,Letter,https://example.org,2026-05-01,            | amount
            E23000001,2025-26,GRANT,PURSUE,no,,Letter,https://example.org,2026-05-01,               | amount
            E23000001,2025-26,STAFF,PURSUE,no,1.25,Letter,https://example.org,2026-05-01,           | amount
            E23000001,2025-26,STAFF,PURSUE,no,100000,Letter,https://example.org,2026-05-01,         | amount
            E23000001,2025-26,GRANT,PURSUE,no,1,,https://example.org,2026-05-01,                    | source
            E23000001,2025-26,GRANT,PURSUE,no,1,<b>,https://example.org,2026-05-01,                 | source
            E23000001,2025-26,GRANT,PURSUE,no,1,SECRET,https://example.org,2026-05-01,              | source
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,example.org,2026-05-01,                      | address
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,javascript:alert(1),2026-05-01,              | address
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,https://example.org,2026-12-01,              | dated
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,https://example.org,1 May 2026,              | dated
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01,Why.          | reason
            E23000001,2023-24,STAFF,UNDIVIDED,no,1,Letter,https://example.org,2026-05-01,           | reason
            E23000001,2025-26,GRANT,PURSUE,no,1,Letter,https://example.org,2026-05-01               | ''
            E23000001,2024-25,GRANT,PREVENT,no,1,Letter,https://example.org,2026-05-01,             | ''
            """)
    void namesTheRowAndTheColumnOfAFault(String row, String column) {
        assertThat(((Unreadable) read(HEADINGS + RIGHT + row + "\n")).faults()).extracting(Fault::row, Fault::column)
                .containsExactly(tuple(3, column));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a                           | 11
            area,year                   | 8
            a,b,c                       | 13
            """)
    void namesEachHeadingThatIsMissing(String headings, int many) {
        assertThat(((Unreadable) read(headings + "\n")).faults()).hasSize(many);
    }

    @Test
    void aFileHasRows() {
        assertThat(((Unreadable) read(HEADINGS)).faults()).extracting(Fault::row).containsExactly(0);
        assertThat(((Unreadable) read(HEADINGS + "\"E23")).faults()).hasSize(1);
        assertThat(((Read) read(HEADINGS + RIGHT)).amounts()).hasSize(1);
    }
}

package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The register as a table says what was typed, and makes no spreadsheet calculate.
class AgreementTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(\"http://elsewhere\")", "＝1+1",
        "\u00A0=1"})
    void whatWouldBeginAFormulaIsWords(String typed) {
        assertThat(AgreementTable.cell(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A title", "Support, and more", "a = b", "1-2", ""})
    void otherWordsStandAsTheyWereTyped(String typed) {
        assertThat(AgreementTable.cell(typed)).isEqualTo(typed);
    }

    @Property
    void anyTitleIsReadBackWhole(@ForAll String title) throws IOException {
        var table = AgreementTable.of(List.of(titled(title)), "http://localhost");
        try (var parsed = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(table))) {
            var rows = parsed.getRecords();
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().get("title")).isIn(title, "'" + title);
            assertThat(rows.getFirst().get("title")).doesNotMatch("^[=+@-].*");
        }
    }

    @Test
    void aLineSaysWhatIsPublished() {
        assertThat(AgreementTable.of(List.of(titled("A title")), "http://localhost").lines().toList().getLast())
                .isEqualTo("ISA-0000-0001,A title,in-force,A council; A force,prevent-support,,2026-01-01,2026-12-31,"
                        + "title-and-purpose,Why not,http://localhost/published-agreements/ISA-0000-0001");
    }

    private static PublishedAgreement titled(String title) {
        return new PublishedAgreement(new UUID(0, 1), "ISA-0000-0001", title, List.of(
                new PublishedAgreement.Party(new UUID(0, 2), BodyKind.LOCAL_AUTHORITY, true, "A council"),
                new PublishedAgreement.Party(new UUID(0, 3), BodyKind.POLICE_FORCE, true, "A force")),
                List.of(new Purpose("prevent-support")), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                "TITLE_AND_PURPOSE", "Why not", PublishedAgreement.Standing.IN_FORCE, Optional.empty(), null, Instant.EPOCH);
    }
}

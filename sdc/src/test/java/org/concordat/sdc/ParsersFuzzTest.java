package org.concordat.sdc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A target for each parser: whatever the bytes, it says [Malformed], with a sentence, or gives what it read.
///
/// In CI each runs over its seeds (`resources`, `…Inputs`); `JAZZER_FUZZ=1 mvn -pl sdc test -Dtest=ParsersFuzzTest#rules`
/// looks for more.
class ParsersFuzzTest {

    private interface Reading {
        void read() throws Malformed;
    }

    private static void judged(Reading reading) {
        try {
            reading.read();
        } catch (Malformed refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal says nothing");
            }
        }
    }

    @FuzzTest
    void rules(byte[] bytes) {
        judged(() -> Rules.parse(bytes));
    }

    /// What is read is read again from what is written.
    @FuzzTest
    void csv(byte[] bytes) {
        judged(() -> {
            var rows = CsvRows.parse(bytes, "fuzz.csv");
            for (int r = 0; r < rows.count(); r++) {
                for (int c = 0; c < rows.header().size(); c++) {
                    var field = rows.at(r, c);
                    var again = CsvRows.parse(("a,b\r\n" + CsvText.row(List.of(field, "x"))).getBytes(UTF_8), "again");
                    if (field.indexOf('\r') < 0 && !again.at(0, 0).equals(field) && UTF_8.newEncoder().canEncode(field)) {
                        throw new AssertionError("it was written as another field: " + field);
                    }
                }
            }
        });
    }

    @FuzzTest
    void hierarchy(byte[] bytes) {
        judged(() -> {
            var variable = Hierarchy.variable("v", Hierarchy.lines(CsvRows.parse(bytes, "fuzz.csv")));
            if (!variable.isSameAs(Hierarchy.variable("v", Hierarchy.lines(variable)))) {
                throw new AssertionError("it was written as another hierarchy");
            }
        });
    }

    @FuzzTest
    void records(byte[] bytes) {
        judged(() -> {
            var rules = Rules.parse("records r\nvariable a\ncounted n\ntable t a\nthreshold 10".getBytes(UTF_8));
            new RecordsFile(rules, CsvRows.parse(bytes, "fuzz.csv"), Map.of()).read();
        });
    }

    @FuzzTest
    void table(byte[] bytes) {
        judged(() -> {
            var rules = Rules.parse("records r\nvariable a\ntable t a\nthreshold 10".getBytes(UTF_8));
            var cells = new Cells(List.of(Small.flat("a", 2)), List.of(Small.table("t", 0)));
            new TableFile(rules, cells, cells.tables().getFirst())
                    .read(CsvRows.parse(bytes, "fuzz.csv"), new long[3], new Status[3]);
        });
    }
}

package org.concordat.sdc;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What is wrong with the input is said, with the row or the line.
class ReadingTest {

    private static final String COUNTS = "records r;variable a;variable b;counted n;table t a b;threshold 10";
    private static final String PEOPLE = "records r;id id;variable a;table t a;threshold 10";
    private static final String PAY = "records r;variable a;sums pay decimals 1;table t a;threshold 3";

    private static Records read(String rules, String csv) throws Malformed {
        var parsed = Small.rules(rules.split(";"));
        var records = new RecordsFile(parsed, CsvRows.parse(csv.replace(';', '\n').getBytes(UTF_8), "in.csv"), Map.of())
                .read();
        var tables = List.of(new Table("t", parsed.variables().size() == 1 ? new int[]{0} : new int[]{0, 1}, true));
        new Tabulation(records, new Cells(records.variables(), tables)).check();
        return records;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        COUNTS + "|a,b,n;x,y,3;x,z|row 3 of in.csv has 2 fields",
        COUNTS + "|a,b,n;x,y,three|row 2 of in.csv: three is not a whole number",
        COUNTS + "|a,b,n;x,y,-3|row 2 of in.csv: -3 is below zero",
        COUNTS + "|a,b,n;x,y,3;x,y,4|row 3 of in.csv is the same cell as row 2",
        COUNTS + "|a,b,n;x,y,3;x,z,4;x,Total,8|row 4 of in.csv says 8, and the rows below it add up to 7",
        COUNTS + "|a,b,n;x,Total,8|the column b has no code but Total",
        COUNTS + "|a,c,n;x,y,3|in.csv has no column b; it has a, c, n",
        PEOPLE + "|id,a;1,x;1,y|row 3 of in.csv is the record 1, which is row 2 of in.csv too",
        PEOPLE + "|id,a;,x|row 2 of in.csv has no id",
        PEOPLE + "|id,a;1,Total;2,x|row 2 of in.csv: Total has codes of a below it",
        PEOPLE + "|id,a|there are no records",
        PAY + "|a,pay;x,1.25|row 2 of in.csv: 1.25 is not a number with at most 1 decimals",
        PAY + "|a,pay;x,-1|row 2 of in.csv: -1 is below zero"})
    void saysWhichRowIsWrong(String rules, String csv, String sentence) {
        assertThatThrownBy(() -> read(rules, csv)).isInstanceOf(Malformed.class).hasMessageContaining(sentence);
    }

    @Test
    void aNameOfSeveralWordsStandsBetweenQuotationMarks() throws Exception {
        var records = read("records r;id \"case # 1\";variable a column \"type of concern\"   # as the bulletin has it;table t a;threshold 10",
                "case # 1,type of concern;1,x;2,y");
        assertThat(records.variables().getFirst().size()).isEqualTo(3);
    }

    @Test
    void whatIsNotRecordedIsACodeOfItsOwn() throws Exception {
        var records = read(PEOPLE, "id,a;1,x;2,;3,x");
        var variable = records.variables().getFirst();
        assertThat(variable.code(records.nodes()[0][1])).isEqualTo("Not recorded");
        assertThat(variable.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "records r|the rules name no variable",
        "variable a;table t a;threshold 10|no line records",
        "records r;variable a;table t b|line 3 of the rules: no line above names the variable b",
        "records r;variable a;table t a|nothing says which cells are protected",
        "records r;variable a;table t a;threshold 5|a cell known to be below the threshold of 5 is at most 3 wide",
        "records r;variable a;table t a;threshold 10;threshold 5|line 5 of the rules: threshold was said already",
        "records r;variable a;table t a;p-percent 10|dominance and p-percent are for sums",
        "records r;variable a;table t a;method cell-key|that have an id",
        "records r;id i;drawn d;variable a;table t a;method cell-key|drawn goes with counted",
        "records r;id i;variable a;table t a;method cell-key maximum 2|noise of at most 2 leaves a count at most 4 wide",
        "records r;id i;variable a;table t a;method round base 3|rounding to 3 leaves a count at most 4 wide",
        "records r;variable a;table t a;unprinted-leaves a;threshold 10|nothing is above them",
        "records r;variable ../a;table t a|a name is letters",
        "records r;variable status column a;table t status;threshold 10|the variable status needs another name (variable NAME column a)",
        "records r;variable count;table t count;threshold 10|the variable count needs another name",
        "records r;sums pay;variable pay;table t pay;threshold 10|the variable pay needs another name",
        "records r;sums status;variable a;table t a;threshold 10|what is summed is in a column called status",
        "records r;variable a;table utility a;threshold 10|the table utility needs another name",
        "records r;variable a column \"x;table t a;threshold 10|line 2 of the rules: a quotation mark is not closed",
        "records r;variable a;table t a;treshold 10|there is no rule treshold"})
    void saysWhichRuleIsWrongAndWhichContradict(String rules, String sentence) {
        assertThatThrownBy(() -> Small.rules(rules.split(";"))).isInstanceOf(Malformed.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code,parent;a,b;b,a|row 2 of the hierarchy of v: a is above itself",
        "code,parent;x,;;a,b;b,c;c,b|row 5 of the hierarchy of v: b is above itself",
        "code,parent;b,;;a,n|row 4 of the hierarchy of v: n, the parent of a, has no row of its own",
        "code,parent;a,;a,|row 3 of the hierarchy of v: the code a is there twice",
        "code,parent;Total,|a code is neither empty nor Total",
        "code,parent,grouping;a,,x;b,,x;a,,y|row 3 of the hierarchy of v: the grouping y leaves out b",
        "code,parent,grouping;a,,x;b,a,x;c,,y;b,c,y;a,c,y|row 6 of the hierarchy of v: a has codes below it in one grouping"})
    void saysWhatIsWrongWithAHierarchy(String csv, String sentence) {
        assertThatThrownBy(() -> Hierarchy.variable("v",
                Hierarchy.lines(CsvRows.parse(csv.replace(';', '\n').getBytes(UTF_8), "h.csv"))))
                .isInstanceOf(Malformed.class).hasMessageContaining(sentence);
    }

    @Test
    void noSpreadsheetRunsAField() throws Exception {
        for (var field : List.of("=1+1", "+1x", "-a", "@SUM(A1)", "\tx", "'=1")) {
            assertThat(CsvText.field(field)).matches("(?s)\"?'.*");
        }
        assertThat(CsvText.field("-12")).isEqualTo("-12");
        assertThat(CsvText.field("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        var rows = CsvRows.parse(("a,b\r\n" + CsvText.row(List.of("=1+1", "'=1"))).getBytes(UTF_8), "x.csv");
        assertThat(List.of(rows.at(0, 0), rows.at(0, 1))).containsExactly("=1+1", "'=1");
    }
}

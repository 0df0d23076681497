package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the form refuses as a marking above OFFICIAL, the database refuses, and nothing else.
@ConcordatTest
class MarkingLineAgreesTest {

    private static final List<String> PIECES = List.of("SECRET", "secret", "Secret", "TOP ", "top-", "UK ", "uk-",
            "Classification: ", "security classification ", "Protective marking:", "marking: ", "\n", "\n\n", " ", "-",
            "**", "//", "STRAP1", " eyes only", "PERSONAL", "atomic", "codeword", "ary", "she kept it ", "é", "ŵ", "ß",
            "\u017fecret", "SECRE\u0165", "\u212a", "９", "9", "\t", "\u0085", "\u2028", "…", ".", "x", "OFFICIAL",
            "日本", "NATO ", "cosmic ", "S E C R E T", "T O P ", "NOFORN", "\uff33\uff25\uff23\uff32\uff25\uff34", "\u00a0",
            "\ufb06", "\u0130", "SECRETS");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void javaAndPostgresAgreeOnAGeneratedCorpus() {
        var lines = corpus(20_000);
        var database = jdbc.sql("""
                select sharing.marked_above_official(t.line) from unnest(?::text[]) with ordinality as t (line, n)
                 order by t.n
                """).param(lines.toArray(String[]::new)).query(Boolean.class).list();
        var disagreed = new ArrayList<String>();
        int marked = 0;
        for (int i = 0; i < lines.size(); i++) {
            marked += database.get(i) ? 1 : 0;
            if (database.get(i) != MarkingLine.aboveOfficial(lines.get(i))) {
                disagreed.add(lines.get(i));
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(marked).as("lines marked").isBetween(1000, 19_000);
    }

    @Test
    void aRuleThatNamesLettersByTheirClassIsCaught() {
        var byClass = jdbc.sql("select 'é SECRET' ~* '(^|\\n)[^[:alnum:]\\n]*secret'").query(Boolean.class).single();
        assertThat(byClass).isNotEqualTo(MarkingLine.aboveOfficial("é SECRET"));
    }

    private static List<String> corpus(int size) {
        var random = new Random(4471);
        var lines = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var line = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                line.append(PIECES.get(random.nextInt(4) == 0 ? 0 : random.nextInt(PIECES.size())));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}

package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectedTest {

    @ParameterizedTest
    @ValueSource(strings = {"x\n\tat jdk.internal.Reflect", "called at org.concordat.Start", "at java.lang", "at jakarta.servlet",
        "java.lang.IllegalStateException: no", "An Exception: NullPointerException", "SQLSTATE 42601", "Position: 7", "PSQLState(08006)",
        "a PSQLWarning", "syntax error at or near", "violates check constraint", "violates foreign key", "violates unique constraint",
        "violates row-level security", "invalid byte sequence for encoding", "Apache Tomcat/11"})
    void itsInsidesAreFound(String told) {
        assertThat(wrongs("Sorry. " + told)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>zq9()</script>", "<p>Sorry</p>\n<script type=\"module\"> let a = 1; zq9()</script>"})
    void aScriptOfTheirsIsFound(String told) {
        assertThat(wrongs(told)).containsExactly("a script");
    }

    @Test
    void plainWordsAreNot() {
        assertThat(wrongs("<p>Meet at organisations. Exceptional. Exception 3 violates nothing. Position: first, at java</p>"
                + "<script src=\"/a.js\"></script><p>zq9</p>")).isEmpty();
    }

    private static List<String> wrongs(String body) {
        return Injected.wrongs(new Injected.Answer(200, Map.of("content-type", List.of("text/html")), body));
    }
}

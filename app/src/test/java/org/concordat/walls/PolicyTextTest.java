package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Of the mutants of a policy none is forgotten.
class PolicyTextTest {

    @Test
    void takesAwayEachConditionAndEachAlternative() {
        assertThat(PolicyText.mutants("((a = 1) AND ((b = 'x AND y') OR c))")).extracting(PolicyText.Mutant::expression)
                .containsExactlyInAnyOrder("true", "(true AND ((b = 'x AND y') OR c))", "((a = 1) AND true)",
                        "((a = 1) AND (true OR c))", "((a = 1) AND (false OR c))",
                        "((a = 1) AND ((b = 'x AND y') OR true))", "((a = 1) AND ((b = 'x AND y') OR false))");
    }

    @Test
    void leavesAQueryAQuery() {
        assertThat(PolicyText.ofQuery("SELECT COALESCE(array_agg(s.id), '{}') FROM (s LEFT JOIN t ON (((t.id = s.id) AND"
                + " (t.x = 1)))) WHERE (t.id IS NULL)")).extracting(PolicyText.Mutant::what)
                .containsExactly("(t.id = s.id) -> true", "(t.x = 1) -> true", "t.id IS NULL -> true");
    }

    @Test
    void writesTheSourceOfAFunctionAsAQuery() {
        assertThat(PolicyText.written("""
                select a.x from a -- and nothing else
                 where a.y = 1 and exists (select from b where b.z = a.z or b.all)
                 order by a.x
                """)).isEqualTo("select a.x from a WHERE (a.y = 1 AND exists (select from b WHERE (b.z = a.z OR b.all))) order by a.x");
    }

    @Test
    void looksInsideAnExists() {
        assertThat(PolicyText.mutants("(EXISTS ( SELECT FROM s WHERE (s.id = t.id)))"))
                .extracting(PolicyText.Mutant::expression)
                .containsExactlyInAnyOrder("true", "(EXISTS ( SELECT FROM s WHERE (true)))");
        assertThat(PolicyText.mutants("(EXISTS ( SELECT FROM s WHERE ((s.id = t.id) AND (s.x = 1))))"))
                .extracting(PolicyText.Mutant::expression)
                .containsExactlyInAnyOrder("true", "(EXISTS ( SELECT FROM s WHERE (true AND (s.x = 1))))",
                        "(EXISTS ( SELECT FROM s WHERE ((s.id = t.id) AND true)))");
    }
}

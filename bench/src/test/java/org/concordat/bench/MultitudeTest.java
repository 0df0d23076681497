package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MultitudeTest {

    /// What the migrations made is there again, whatever else has come to point at disclosures since.
    @Test
    void itIsLaidAndEveryConstraintAndIndexIsPutBack() throws Exception {
        try (var service = Service.start(); var ground = new Ground(service)) {
            var before = made(ground.jdbc());
            var laid = Multitude.lay(ground, 1_000);
            assertThat(made(ground.jdbc())).containsExactlyInAnyOrderElementsOf(before).hasSizeGreaterThan(100);
            assertThat(laid.sent()).isNotEmpty();
        }
    }

    /// Without brackets: PostgreSQL writes those of a condition it has read once differently.
    private static List<String> made(JdbcClient jdbc) {
        return jdbc.sql("""
                select conrelid::regclass || ' ' || conname || ' '
                       || translate(replace(pg_get_constraintdef(oid), ' NOT VALID', ''), '()', '')
                  from pg_constraint where conrelid <> 0
                 union all
                select indexdef from pg_indexes where schemaname not like 'pg_%'
                 order by 1
                """).query(String.class).list();
    }
}
